using Dit.Interface.Applicants;
using Dit.Interface.Ledger;
using Dit.Interface.Storage;
using DitFunctions.Local.Commands;
using DitFunctions.Local.Tests.Operating;

namespace DitFunctions.Local.Tests.Processing;

/// <summary>A file of another day, or one row, is run again after the cause is fixed: linked, tried first, never doubled.</summary>
public sealed class ReplayTests : IAsyncLifetime, IDisposable
{
    private const string Full = "GO_431_DIT_GOF_20260504_00000010.DAT";
    private const string App = "DE_WMD_APP_20260504_00000001.DAT";
    private const string Later = "2026-05-20";
    private readonly Region _region = new();
    private StandingRig _rig = null!;

    public async Task InitializeAsync()
    {
        _rig = await StandingRig.StartAsync(_region);
        await _rig.DropAsync(Full, Region.Go(Full, Enumerable.Range(1000, 3).Select(id => Region.Position(id))));
        // Rows 2 and 3 are for a position that ESR sends later, row 4 starts too early for good.
        await _rig.DropAsync(App,
            Region.App(App, Region.Row(1000, "1000001"), Region.Row(1005, "1000002"), Region.Row(1006, "1000003"),
                Region.Row(1001, "1000004", (2, "\"20261101\""))));
    }

    public async Task DisposeAsync() => await _rig.DisposeAsync();

    public void Dispose() => _region.Dispose();

    [Fact]
    public async Task Replay_DryRunAfterTheCauseIsMended_SaysRowByRowAndWritesNothing()
    {
        await MendAsync();
        var before = await EverythingAsync();

        var (isTaken, words, rows) = await OperatorHand.ReplayAsync(App, null, dryRun: true, _rig.Session);

        Assert.True(isTaken);
        Assert.StartsWith("Dry run: of 3 rejected rows", words, StringComparison.Ordinal);
        Assert.Contains("judged as on 2026-05-04", words, StringComparison.Ordinal);
        Assert.Equal(["2 Rejected Accepted S001", "3 Rejected Accepted S001", "4 Rejected Rejected A021"],
            rows.Rows.Select(row => string.Join(' ', row.Take(4))));
        Assert.Equal(before, await EverythingAsync());
    }

    [Fact]
    public async Task Replay_FileAfterTheCauseIsMended_JudgesTheRejectedRowsByTheFilesOwnDateAndConfirmsThemOnce()
    {
        await MendAsync();
        var told = await _rig.TextsAsync(Containers.Notifications);

        await ReplayAsync(App, null);

        // By the calendar of the replay 1 June would be in time, and so by the file's own; 1 November is too early by both.
        var replay = await _rig.EntryAsync(App, 1);
        Assert.Equal((FileStatus.Done, 3, 2, 1), (replay.Status, replay.Counts.Rows, replay.Counts.Accepted, replay.Counts.Rejected));
        Assert.Equal(new DateOnly(2026, 5, 4), replay.ProcessedOn);
        Assert.Equal((await _rig.EntryAsync(App)).Run.ToString(), replay.ReplayOf);
        Assert.Matches("^DE_WMD_APC_2026[0-9]{4}_00000002.DAT$", replay.Confirmation);
        var lines = await _rig.OutboundAsync(replay.Confirmation);
        Assert.Equal(["2 SUCCESS S001", "3 SUCCESS S001", "4 FAIL A021"], lines.Select(line => $"{line[1]} {line[4]} {line[5][..4]}"));
        var news = (await _rig.TextsAsync(Containers.Notifications)).Except(told).ToList();
        Assert.Contains("Id: DE_WMD_APP_20260504_00000001-431-applicants-received-replay-1\n", Assert.Single(news),
            StringComparison.Ordinal);
        Assert.Equal(3, (await _rig.Job<ApplicantStore>().OfAsync(Dit.Core.Codes.Vpd.Parse("431"), default)).Count);
        // The file's own rejects, outcomes and confirmation stand as they were.
        Assert.Equal(4, (await _rig.OutboundAsync((await _rig.EntryAsync(App)).Confirmation)).Count);
        Assert.Equal(3,
            (await _rig.TextsAsync(Containers.Rejects)).Single().Split("\r\n")
                .Count(line => line.StartsWith("\"APP\"", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Replay_OneRowThenTheFile_TakesTheRowOnceAndRefusesWhatWouldDouble()
    {
        await MendAsync();
        Assert.Equal(
            "Row 1 of DE_WMD_APP_20260504_00000001.DAT was not rejected (Accepted): a second time would be A041, already received, and "
                + "change nothing.", await RefusalAsync(App, 1));
        Assert.Contains("has no row 5", await RefusalAsync(App, 5), StringComparison.Ordinal);
        Assert.Contains("would be rejected again", await RefusalAsync(App, 4), StringComparison.Ordinal);

        await ReplayAsync(App, 3);

        Assert.Equal(["3"], (await _rig.OutboundAsync((await _rig.EntryAsync(App, 1)).Confirmation)).Select(line => line[1]));
        Assert.Contains("was not rejected", await RefusalAsync(App, 3), StringComparison.Ordinal);
        await ReplayAsync(App, null);
        Assert.Equal(["2", "4"], (await _rig.OutboundAsync((await _rig.EntryAsync(App, 2)).Confirmation)).Select(line => line[1]));
        Assert.Contains("would be rejected again", await RefusalAsync(App, null), StringComparison.Ordinal);
        Assert.Equal(3, (await _rig.Job<ApplicantStore>().OfAsync(Dit.Core.Codes.Vpd.Parse("431"), default)).Count);
    }

    [Fact]
    public async Task Replay_BeforeTheCauseIsMendedOrWhileUnderWay_IsRefused()
    {
        Assert.Contains("fix the cause first", await RefusalAsync(App, null), StringComparison.Ordinal);
        Assert.Contains("knows no file", await RefusalAsync("DE_WMD_APP_20260504_00000077.DAT", null), StringComparison.Ordinal);
        Assert.Contains("fail by their form alone", await RefusalAsync(Full, null), StringComparison.Ordinal);
        await MendAsync();
        Assert.True((await OperatorHand.ReplayAsync(App, 2, dryRun: false, _rig.Session)).IsTaken);
        Assert.Contains("is under way", (await OperatorHand.ReplayAsync(App, 3, dryRun: false, _rig.Session)).Words,
            StringComparison.Ordinal);
        await _rig.SweepAsync();
        Assert.Equal(FileStatus.Done, (await _rig.EntryAsync(App, 1)).Status);
    }

    [Theory]
    [InlineData(Containers.Archive)]
    [InlineData(Containers.Work)]
    public async Task Replay_OfWhatWasPurged_IsRefused(string container)
    {
        await MendAsync();
        foreach (var name in await _rig.BlobsAsync(container)) await _rig.Storage.Container(container).GetBlobClient(name).DeleteAsync();

        Assert.Contains("was purged", await RefusalAsync(App, null), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_ReplayedFile_ShowsTheLinkBothWays()
    {
        await MendAsync();
        await ReplayAsync(App, 2);

        var link = (await OperatorHand.ShowAsync(App, ListQuestion.All, _rig.Session)).Where(page => page.Title == "Replays")
            .SelectMany(page => page.Rows).Select(row => row[0]).ToList();

        var run = (await _rig.EntryAsync(App)).Run;
        Assert.Equal(2, link.Count);
        Assert.EndsWith("judged 1 row again: Done", link[0], StringComparison.Ordinal);
        Assert.StartsWith($"{App} (replay 1) is a replay of run {run}", link[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replay_QuarantinedFileWhoseSenderIsKnownByNow_IsTakenByItsOwnDate()
    {
        const string pen = "DE_PEN_APP_20260504_00000009.DAT";
        await _rig.DropAsync(pen, Region.App(pen, Region.Row(1002, "1000009")).Replace("\"WMD\"", "\"PEN\"", StringComparison.Ordinal));
        Assert.Contains("would be quarantined again (UnknownSender)", await RefusalAsync(pen, null), StringComparison.Ordinal);
        Assert.Contains("replayed whole", await RefusalAsync(pen, 1), StringComparison.Ordinal);
        _region.Config("bodies.csv", "code,name,prefixes,enabled\nWMD,West Midlands,WMD,true\nPEN,Peninsula,PEN,true\n");
        await _rig.OnAsync(Later);
        await _rig.GiveConfigAsync(_region);

        var (_, words, rows) = await OperatorHand.ReplayAsync(pen, null, dryRun: true, _rig.Session);
        Assert.Contains("would be taken with 1 row, judged as on 2026-05-04", words, StringComparison.Ordinal);
        Assert.Equal("1 - Rejected A016", string.Join(' ', rows.Rows.Single().Take(4)));
        await ReplayAsync(pen, null);

        var entry = await _rig.EntryAsync(pen);
        Assert.Equal((FileStatus.Done, new DateOnly(2026, 5, 4)), (entry.Status, entry.ProcessedOn));
        Assert.Empty(await _rig.BlobsAsync(Containers.Quarantine));
        // It is a file like any other now: its row is rejected for a cause of its own.
        Assert.Contains("would be rejected again", await RefusalAsync(pen, null), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replay_QuarantinedFileOfEsrThatIsOlderThanWhatIsLoaded_IsRefused()
    {
        const string older = "GO_431_DIT_GOC_20260503_00000009.DAT";
        await _rig.DropAsync(older, Region.Go(older, [Region.Position(1000)]));

        Assert.Contains("must not overwrite what is newer", await RefusalAsync(older, null), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replay_RejectedNotification_IsConfirmedByADccOfItsOwn()
    {
        const string dnc = "DE_WMD_DNC_20260504_00000001.DAT";
        await _rig.DropAsync(dnc, Region.App(dnc, Notification("WMD/RRK01/034/STR/1000"), Notification("WMD/RRK01/034/STR/1005")));
        Assert.Equal((1, 1), ((await _rig.EntryAsync(dnc)).Counts.Accepted, (await _rig.EntryAsync(dnc)).Counts.Rejected));
        await MendAsync();

        await ReplayAsync(dnc, null);

        var replay = await _rig.EntryAsync(dnc, 1);
        Assert.Equal((1, 1, 0), (replay.Counts.Rows, replay.Counts.Accepted, replay.Counts.Rejected));
        Assert.Equal(["2 SUCCESS"], (await _rig.OutboundAsync(replay.Confirmation)).Select(line => $"{line[1]} {line[4]}"));
    }

    private static string Notification(string dpn)
    {
        var fields = Enumerable.Repeat("", 36).ToArray();
        (fields[0], fields[1], fields[2], fields[3], fields[4]) = ("\"NOT\"", "\"1\"", "\"WMD\"", $"\"{dpn}\"", "\"WMD\"");
        (fields[14], fields[15], fields[16], fields[18]) = ("\"Canary-Surname\"", "\"Robin\"", "\"7000001\"", "\"20260701\"");
        return string.Join(',', fields);
    }

    private async Task MendAsync()
    {
        const string changes = "GO_431_DIT_GOC_20260505_00000011.DAT";
        await _rig.OnAsync(Later);
        await _rig.DropAsync(changes, Region.Go(changes, [Region.Position(1005), Region.Position(1006)]));
    }

    private async Task ReplayAsync(string file, int? row)
    {
        var (isTaken, words, _) = await OperatorHand.ReplayAsync(file, row, dryRun: false, _rig.Session);
        Assert.True(isTaken, words);
        await _rig.SweepAsync();
    }

    private async Task<string> RefusalAsync(string file, int? row)
    {
        var before = await EverythingAsync();
        var (isTaken, words, _) = await OperatorHand.ReplayAsync(file, row, dryRun: false, _rig.Session);
        Assert.False(isTaken, words);
        Assert.Equal(before, await EverythingAsync());
        return words;
    }

    private async Task<List<string>> EverythingAsync()
    {
        var all = new List<string>();
        foreach (var container in Containers.All) all.AddRange((await _rig.BlobsAsync(container)).Select(name => $"{container}/{name}"));
        // That somebody asked is written down, whatever came of it.
        foreach (var table in Tables.All.Where(table => table != Tables.Audit))
            await foreach (var row in _rig.Storage.Table(table).QueryAsync<Azure.Data.Tables.TableEntity>())
                all.Add($"{table}/{row.PartitionKey}/{row.RowKey} {row.ETag}");
        return all;
    }
}
