using Dit.Interface.Reference;
using Dit.Interface.Storage;
using DitFunctions.Local.Commands;
using DitFunctions.Local.Operating;
using DitFunctions.Local.Queues;
using Microsoft.Extensions.Logging.Abstractions;

namespace DitFunctions.Local.Tests.Operating;

/// <summary>What <c>dit doctor</c> says of reference data, from the files as they lie to the words and the way to fix it.</summary>
public sealed class DoctorReferenceTests : IAsyncLifetime
{
    private const string Employers = "vpd,ods_code,name,mode,enabled\n431,RRK,A Trust,full,true\n432,RRL,B Trust,part,true\n";
    private const string Officers = "vpd,name,email,role,kinds\n431,Officer,a@example.org,MSO,*\n432,Officer,b@example.org,MSO,*\n";
    private EmptyStorage _account = null!;

    public async Task InitializeAsync() => _account = await EmptyStorage.OpenAsync();

    public async Task DisposeAsync() => await _account.DisposeAsync();

    [Fact]
    public async Task Reference_NothingYet_SaysWhichFilesAreMissingAndHowToPutThemInForce()
    {
        var finding = await FindAsync(await StorageAsync());

        Assert.False(finding.IsWell);
        Assert.Equal("none are in force.", finding.Said);
        Assert.Equal("Put employers.csv, bodies.csv, recipients.csv, locum-codes.csv in force with: dit config apply DIR.", finding.Fix);
    }

    [Fact]
    public async Task Reference_InForce_IsCountedAndSaysWhomNobodyIsNamedFor()
    {
        var storage = await StorageAsync();
        await PutAsync(storage, Employers, Officers);

        var finding = await FindAsync(storage);

        Assert.True(finding.IsWell);
        Assert.StartsWith("2 employers and 1 body are in force.", finding.Said, StringComparison.Ordinal);
        Assert.Contains("Nobody is named for alerts (a row of operators in recipients.csv).", finding.Said, StringComparison.Ordinal);
        Assert.EndsWith("No office is named for WMD.", finding.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reference_AnEmployerWithoutAnOfficer_IsNamedWithWhatNobodyIsToldOf()
    {
        var storage = await StorageAsync();
        await PutAsync(storage, Employers, "vpd,name,email,role,kinds\n431,Officer,a@example.org,MSO,rotation;withdrawn\n");

        var finding = await FindAsync(storage);

        Assert.False(finding.IsWell);
        const string first = "notices have no recipient: employer 431 for applicants-received, applicants-rejected";
        Assert.StartsWith(first, finding.Said, StringComparison.Ordinal);
        Assert.EndsWith("employer 432 for every kind.", finding.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("rotation", finding.Said, StringComparison.Ordinal);
        Assert.Equal("Add their Medical Staffing Officers to recipients.csv.", finding.Fix);
    }

    [Fact]
    public async Task Reference_ABadSetOverAGoodOne_NamesFileAndLineAndWhatIsInForce()
    {
        var storage = await StorageAsync();
        await PutAsync(storage, Employers, Officers);
        const string bad = "433,Officer,nobody at nhs,MSO,*\n431,Officer,a@example.org,MSO,wages\n";
        await PutAsync(storage, Employers, Officers + bad, isGood: false);

        var finding = await FindAsync(storage);

        Assert.False(finding.IsWell);
        Assert.StartsWith("refused: recipients.csv", finding.Said, StringComparison.Ordinal);
        Assert.Contains("line 4", finding.Said, StringComparison.Ordinal);
        Assert.Contains("line 5", finding.Said, StringComparison.Ordinal);
        Assert.EndsWith("The last good set is in force.", finding.Said, StringComparison.Ordinal);
        Assert.Equal("Correct these lines: dit config check DIR, then dit config apply DIR.", finding.Fix);
    }

    private Task<DoctorFinding> FindAsync(DitStorage storage) => OperatorHand.CheckReferenceAsync(Session(storage));

    private StorageSession Session(DitStorage storage) =>
        new(storage, WorkQueueClients.FromConnectionString(_account.ConnectionString, storage.Calls), "tests", azurite: null);

    private async Task<DitStorage> StorageAsync()
    {
        var storage = DitStorage.FromConnectionString(_account.ConnectionString);
        await storage.CreateMissingAsync(default);
        return storage;
    }

    private async Task PutAsync(DitStorage storage, string employers, string recipients, bool isGood = true)
    {
        var files = new Dictionary<string, string>
        {
            ["employers.csv"] = employers,
            ["bodies.csv"] = "code,name,prefixes,enabled\nWMD,West Midlands,WMD,true\n",
            ["recipients.csv"] = recipients,
            ["locum-codes.csv"] = "code\n",
        };
        var config = storage.Container(Containers.Config);
        foreach (var (name, text) in files) await config.GetBlobClient(name).UploadAsync(BinaryData.FromString(text), overwrite: true);
        await using var jobs = new OperatorJobs(Session(storage), NullLoggerFactory.Instance);
        Assert.Equal(isGood, (await jobs.Job<ReferenceWatch>().RunAsync(default)).Count == 0);
    }
}
