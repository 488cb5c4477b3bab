using Dit.Interface.Reference;
using Dit.Interface.Storage;
using Dit.Interface.Work;
using DitFunctions.Local.Commands;
using DitFunctions.Local.Operating;
using DitFunctions.Local.Tests.Processing;
using Microsoft.Extensions.Logging.Abstractions;

namespace DitFunctions.Local.Tests.Operating;

/// <summary>What the doctor says of a real storage, from the first day on, with the real checks behind the verb.</summary>
public sealed class DoctorFindingsTests : IAsyncLifetime
{
    private EmptyStorage? _account;
    private StorageSession? _session;

    private StorageSession Session => _session!;

    public async Task InitializeAsync()
    {
        _account = await EmptyStorage.OpenAsync();
        _session = await StorageSession.OpenAsync(new(_account.ConnectionString, null), null, default);
        await Session.PrepareAsync(default);
    }

    public async Task DisposeAsync()
    {
        await Session.DisposeAsync();
        await _account!.DisposeAsync();
    }

    [Fact]
    public async Task Reference_OfTheFirstDay_NamesFileLineAndWhyAndSpeaksOfNoGoodSetBeforeThereIsOne()
    {
        using var region = new Region();
        var none = await OperatorHand.CheckReferenceAsync(Session);
        Assert.Equal((false, "none are in force."), (none.IsWell, none.Said));
        Assert.Contains("dit config apply", none.Fix, StringComparison.Ordinal);

        await ConfigAsync(region, "employers.csv", "vpd,ods_code,name,mode,enabled\n431,RRK,A Trust,perhaps,true\n");
        var bad = await OperatorHand.CheckReferenceAsync(Session);
        Assert.False(bad.IsWell);
        Assert.Contains("employers.csv line 2: mode", bad.Said, StringComparison.Ordinal);
        Assert.EndsWith("None are in force.", bad.Said, StringComparison.Ordinal);

        await ConfigAsync(region);
        Assert.True((await OperatorHand.CheckReferenceAsync(Session)).IsWell);
    }

    [Fact]
    public async Task Reference_EmployerWithoutRecipients_IsNamed()
    {
        using var region = new Region();
        await ConfigAsync(region, "recipients.csv", "vpd,name,email,role,kinds\n");

        var finding = await OperatorHand.CheckReferenceAsync(Session);

        Assert.False(finding.IsWell);
        Assert.Contains("notices have no recipient: employer 431 for every kind", finding.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_HeldOrOld_AreNamedWithTheirAgeElseTheOldestIsTold()
    {
        Assert.Equal("all are done", (await OperatorHand.CheckFilesAsync(Session)).Said);
        using var region = new Region();
        await ConfigAsync(region);
        await using (var rig = await Dit.Interface.Tests.Rig.StartAsync(_account!.ConnectionString))
        {
            await rig.DropAsync("GO_431_DIT_GOF_20260504_00000001.DAT",
                Region.Go("GO_431_DIT_GOF_20260504_00000001.DAT", [Region.Position(1000)]));
            await rig.WorkAsync();
            await rig.DropAsync("DE_WMD_APP_20260504_00000001.DAT",
                Region.App("DE_WMD_APP_20260504_00000001.DAT", Region.Row(1000, "1000001")));
            rig.Clock.Advance(TimeSpan.FromMinutes(30));
            await using var jobs = new OperatorJobs(Session, NullLoggerFactory.Instance);
            Assert.Equal("1 at work, the oldest for 0.5 hours", (await new StuckFiles(jobs, rig.Clock).FindingAsync(default)).Said);
            await rig.DropAsync("GO_431_DIT_GOC_20260504_00000003.DAT",
                Region.Go("GO_431_DIT_GOC_20260504_00000003.DAT", [Region.Position(1001)]));
        }

        var finding = await OperatorHand.CheckFilesAsync(Session);

        Assert.False(finding.IsWell);
        Assert.Matches("2 do not move: .*GO_431_DIT_GOC_20260504_00000003.DAT \\(Held, [0-9]+ days\\)", finding.Said);
        Assert.Matches("DE_WMD_APP_20260504_00000001.DAT \\(Loading, [0-9]+ days\\)", finding.Said);
    }

    [Fact]
    public async Task Files_OneHeld_IsInTheSingular()
    {
        using var region = new Region();
        await ConfigAsync(region);
        await using (var rig = await Dit.Interface.Tests.Rig.StartAsync(_account!.ConnectionString))
        {
            foreach (var name in (string[])["GO_431_DIT_GOF_20260504_00000001.DAT", "GO_431_DIT_GOC_20260504_00000003.DAT"])
            {
                await rig.DropAsync(name, Region.Go(name, [Region.Position(1000)]));
                await rig.WorkAsync();
            }
        }

        Assert.StartsWith("1 does not move: GO_431_DIT_GOC_20260504_00000003.DAT (Held,",
            (await OperatorHand.CheckFilesAsync(Session)).Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pauses_OneOfEach_AreInTheSingular()
    {
        using var region = new Region();
        await ConfigAsync(region);
        await OperatorHand.PauseAsync("WMD", pause: true, Session, "test");
        await using (var rig = await Dit.Interface.Tests.Rig.StartAsync(_account!.ConnectionString))
        {
            await rig.DropAsync("DE_WMD_APP_20260504_00000001.DAT",
                Region.App("DE_WMD_APP_20260504_00000001.DAT", Region.Row(1000, "1000001")));
            await rig.WorkAsync();
        }

        var said = (await OperatorHand.CheckPausesAsync(Session)).Said;

        Assert.Contains("(1 file waits)", said, StringComparison.Ordinal);
        Assert.Contains("0 confirmations wait, 0 notices wait", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DeadLetters_Open_AreCounted()
    {
        Assert.True((await OperatorHand.CheckDeadLettersAsync(Session)).IsWell);
        await new DeadLetterBook(Session.Storage, TimeProvider.System).NoteAsync(WorkQueues.Confirm, "APP-WMD.00000001.0a1b2c3d4e5f", "",
            "away", default);

        var finding = await OperatorHand.CheckDeadLettersAsync(Session);

        Assert.Equal((false, "1 message was given up"), (finding.IsWell, finding.Said));
    }

    private async Task ConfigAsync(Region region, string? name = null, string text = "")
    {
        var container = Session.Storage.Container(Containers.Config);
        foreach (var path in Directory.GetFiles(Path.Combine(region.Input, "config")))
            await container.GetBlobClient(Path.GetFileName(path))
                .UploadAsync(BinaryData.FromBytes(await File.ReadAllBytesAsync(path)), overwrite: true);
        if (name is not null) await container.GetBlobClient(name).UploadAsync(BinaryData.FromString(text), overwrite: true);
        await using var rig = await Dit.Interface.Tests.Rig.StartAsync(_account!.ConnectionString);
        // Two looks find the same: the set is whole.
        for (var look = 0; look < 2; look++) await rig.Job<ReferenceWatch>().RunAsync(default);
    }
}
