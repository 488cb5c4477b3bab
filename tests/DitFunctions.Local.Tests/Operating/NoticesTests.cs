using Dit.Interface.Storage;
using DitFunctions.Local.Commands;
using DitFunctions.Local.Processing;
using DitFunctions.Local.Tests.Processing;

namespace DitFunctions.Local.Tests.Operating;

/// <summary>What an operator does with the notices of a processed region.</summary>
public sealed class NoticesTests : IAsyncLifetime, IDisposable
{
    private const string File = "DE_WMD_APP_20260504_00000001.DAT";
    private const string Received = "DE_WMD_APP_20260504_00000001-431-applicants-received";
    private readonly Region _region = new();
    private EmptyStorage _account = null!;
    private StorageSession _session = null!;

    public async Task InitializeAsync()
    {
        _account = await EmptyStorage.OpenAsync();
        _session = await StorageSession.OpenAsync(new(_account.ConnectionString, null, MayJoin: true), null, default);
    }

    public async Task DisposeAsync()
    {
        await _session.DisposeAsync();
        await _account.DisposeAsync();
    }

    public void Dispose() => _region.Dispose();

    [Fact]
    public async Task Reassign_ANoticeTwice_IsInTheListAndInTheTextWithItsHistory()
    {
        await ProcessAsync();
        Assert.Equal(["applicants-received"], await RowAsync());

        Assert.StartsWith($"{Received} is given to Ann Example",
            await ReassignAsync("Ann Example <ann@example.org>", "on leave\nuntil May"), StringComparison.Ordinal);
        await ReassignAsync("Rota Office <rota@example.org>", "Ann has left");

        Assert.Equal(["applicants-received", "given to Ann Example: on leave\nuntil May", "given to Rota Office: Ann has left"],
            await RowAsync());
        var text = await TextAsync();
        Assert.StartsWith("To: Rota Office <rota@example.org>\nSubject: 1 applicant received, ", text, StringComparison.Ordinal);
        Assert.Contains("\nWhat to do\n", text, StringComparison.Ordinal);
        Assert.Matches(
            @"\n\nGiven on\n- \d\d/\d\d/\d{4} to Ann Example <ann@example.org>: on leave until May\n"
                + @"- \d\d/\d\d/\d{4} to Rota Office <rota@example.org>: Ann has left\n$", text);
    }

    [Fact]
    public async Task Reassign_OneNotice_LeavesTheNextNoticesRecipientsAsTheyAre()
    {
        await ProcessAsync();
        await ReassignAsync("Ann Example <ann@example.org>", "on leave");
        _region.Drop("2026-05-05", "tis-inbound", "DE_WMD_APP_20260505_00000002.DAT",
            Region.App("DE_WMD_APP_20260505_00000002.DAT", Region.Row(1001, "1000002")));

        await ProcessAsync();

        Assert.StartsWith("To: Medical Staffing <mso@example.org>\n",
            await System.IO.File.ReadAllTextAsync(Assert.Single(Received431("2026-05-05"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notices_EmployerWithSendingOff_AreKeptAndCanBeSeen()
    {
        _region.Config("delivery.csv", "vpd,enabled\n431,false\n");

        await ProcessAsync();

        var page = await NoticesAsync("431");
        Assert.NotEmpty(page.Rows);
        Assert.All(page.Details!, lines => Assert.Contains("email: kept: sending is switched off", lines));
        Assert.Contains("What to do", await TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notices_OfOneEmployer_ShowNoOthers()
    {
        await ProcessAsync();

        Assert.All((await NoticesAsync("431")).Rows, row => Assert.Equal("431", row[1]));
        Assert.Empty((await NoticesAsync("432")).Rows);
        Assert.Contains((await NoticesAsync(null)).Rows, row => row[1] == "431");
    }

    [Fact]
    public async Task NewDpns_OfApplicantsWithoutPosition_AreToldOncePerFileAndEmployerElseToTheOffice()
    {
        (int, string) Dpn(string dpn) => (11, $"\"{dpn}\"");
        const string file = "DE_WMD_APP_20260504_00000002.DAT";
        _region.DropApp(
            file,
            // A position of the employer with another DPN; the same DPN again at a position that nobody has; a site of the employer; a site
            // that nobody has; a DPN that is there.
            Region.Row(1000, "1000001", Dpn("WMD/RRK09/034/STR/901")),
            Region.Row(900, "1000002", Dpn("WMD/RRK09/034/STR/901")),
            Region.Row(900, "1000003", Dpn("WMD/RRK09/034/STR/902")),
            Region.Row(900, "1000004", Dpn("WMD/ZZZ01/034/STR/903")),
            Region.Row(900, "1000005", Dpn("WMD/RRK01/034/STR/1001")));

        await Rig.ProcessAsync(_account.ConnectionString, ProcessFolder.Read(_region.Input), _region.Output);

        string[] Texts(string folder) =>
            [.. Directory.GetFiles(Path.Combine(_region.Output, "2026-05-04", "notifications", folder), "*-new-dpn.txt")
                .Select(System.IO.File.ReadAllText)];
        var employer = Assert.Single(Texts("431"));
        Assert.Contains("1. WMD/RRK09/034/STR/901 (row 1 of the file)", employer, StringComparison.Ordinal);
        Assert.Contains("2. WMD/RRK09/034/STR/902 (row 3 of the file)", employer, StringComparison.Ordinal);
        Assert.DoesNotContain("3. ", employer, StringComparison.Ordinal);
        var office = Assert.Single(Texts("bodies/WMD"));
        Assert.Contains("1. WMD/ZZZ01/034/STR/903 (row 4 of the file)", office, StringComparison.Ordinal);
        Assert.DoesNotContain("2. ", office, StringComparison.Ordinal);
    }

    private string[] Received431(string day) =>
        Directory.GetFiles(Path.Combine(_region.Output, day, "notifications", "431"), "*-applicants-received.txt");

    private async Task ProcessAsync()
    {
        _region.DropApp(File, Region.Row(1000, "1000001"));
        await Rig.ProcessAsync(_account.ConnectionString, ProcessFolder.Read(_region.Input), _region.Output);
    }

    private Task<string> ReassignAsync(string to, string note) => OperatorHand.ReassignAsync(Received, to, note, _session);

    private Task<Listing> NoticesAsync(string? vpd) => OperatorHand.NoticesAsync(new() { Employer = vpd }, _session);

    private async Task<IReadOnlyList<string>> RowAsync()
    {
        var page = await NoticesAsync("431");
        var at = Assert.Single(Enumerable.Range(0, page.Rows.Count), row => page.Details![row].Contains($"id {Received}"));
        return [page.Rows[at][2], .. page.Details![at].Where(line => line.StartsWith("given to", StringComparison.Ordinal))];
    }

    private async Task<string> TextAsync()
    {
        await foreach (var blob in _session.Storage.Container(Containers.Notifications).GetBlobsAsync())
            if (blob.Name.StartsWith("2026-05-04/431/", StringComparison.Ordinal)
                && blob.Name.EndsWith("applicants-received.txt", StringComparison.Ordinal))
                return (await _session.Storage.Container(Containers.Notifications).GetBlobClient(blob.Name)
                    .DownloadContentAsync()).Value.Content.ToString();
        throw new InvalidOperationException("There is no such notice.");
    }
}
