using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Dit.Core.Codes;
using Dit.Interface.Applicants;
using Dit.Interface.Intake;
using Dit.Interface.Ledger;
using Dit.Interface.Pausing;
using Dit.Interface.Reference;
using Dit.Interface.Storage;

namespace Dit.Interface.Tests.Intake;

/// <summary>Storage that lost its newest work: what the ledger calls done and published is made to be so again.</summary>
public sealed class LostConfirmationsTests : IAsyncLifetime
{
    private const string App = "DE_WMD_APP_20260504_00000001.DAT";
    private const string Dnc = "DE_WMD_DNC_20260504_00000001.DAT";
    private static readonly DateOnly _day = new(2026, 5, 4);
    private readonly AzuriteFixture _azurite = new();
    private Rig _rig = null!;

    public async Task InitializeAsync()
    {
        await _azurite.InitializeAsync();
        _rig = await Rig.StartAsync(_azurite.ConnectionString);
        await _rig.GiveReferenceAsync();
        await _rig.GivePositionAsync();
    }

    public async Task DisposeAsync()
    {
        await _rig.DisposeAsync();
        await _azurite.DisposeAsync();
    }

    [Theory]
    [InlineData(App)]
    [InlineData(Dnc)]
    public async Task Mend_ConfirmationLost_IsPublishedFromItsDecidedBytesElseFromItsPlan(string name)
    {
        var (published, _, bytes) = await DoneAsync(name);

        await published.DeleteAsync();
        Assert.Empty(await MendAsync());
        Assert.Equal(bytes, await TextAsync(published));

        await published.DeleteAsync();
        await RemoveAsync(Containers.Archive, "out/");
        Assert.Empty(await MendAsync());

        Assert.Equal(bytes, await TextAsync(published));
        Assert.Empty(_rig.Sent.Messages);
    }

    [Theory]
    [InlineData(App)]
    [InlineData(Dnc)]
    public async Task Mend_ConfirmationAndPlanLost_TheFileIsWorkedAgainAndDoublesNothing(string name)
    {
        var (published, entry, bytes) = await DoneAsync(name);
        var notices = (await BlobsAsync(Containers.Notifications)).Count;

        await published.DeleteAsync();
        await RemoveAsync(Containers.Archive, "out/");
        await RemoveAsync(Containers.Work, $"{entry.Run}/");
        Assert.Empty(await MendAsync());
        await _rig.WorkAsync();

        var again = await _rig.Job<FileLedger>().GetAsync(entry.Run, default);
        Assert.Equal((FileStatus.Done, entry.Confirmation, entry.JudgedOn), (again.Status, again.Confirmation, again.JudgedOn));
        // Worked again, a row may say that it was received before; what became of it is the same.
        Assert.Equal(Verdicts(bytes), Verdicts(await TextAsync(published)));
        Assert.Single(await _rig.Job<ApplicantStore>().OfAsync(Vpd.Parse("431"), default));
        Assert.Equal(notices, (await BlobsAsync(Containers.Notifications)).Count);
    }

    [Fact]
    public async Task Receive_DoneFileWhoseCopyAndConfirmationAreLost_IsWorkedAgainFromTheDrop()
    {
        var (published, entry, _) = await DoneAsync(App);
        await published.DeleteAsync();
        foreach (var (container, prefix) in new[] { (Containers.Archive, ""),
            (Containers.Work, $"{entry.Run}/") }) await RemoveAsync(container, prefix);
        Assert.Equal([App], (await MendAsync()).Select(needed => needed.Name));

        await _rig.DropAsync(App, Rig.De(App, AppRow.Of("1000001")));
        await _rig.WorkAsync();

        Assert.True(await published.ExistsAsync());
        Assert.True(await _rig.Job<FileArchive>().HasAsync(entry, default));
        Assert.Equal(FileStatus.Done, (await _rig.Job<FileLedger>().GetAsync(entry.Run, default)).Status);
    }

    [Fact]
    public async Task Receive_WaitingFileWhoseCopyIsLost_IsKeptAgainAndDone()
    {
        var body = PauseTarget.Read("WMD", await _rig.Job<ReferenceStore>().CurrentAsync(default))!;
        await _rig.Job<Pauses>().PauseAsync(body, default);
        await _rig.DropAsync(App, Rig.De(App, AppRow.Of("1000001")));
        await RemoveAsync(Containers.Archive, "in/2026-05-04/APP");
        var entry = Assert.Single(await MendAsync());
        Assert.Equal((App, FileStatus.Waiting), (entry.Name, entry.Status));

        await _rig.DropAsync(App, Rig.De(App, AppRow.Of("1000001")));
        await _rig.Job<Pauses>().ResumeAsync(body, default);
        await _rig.Job<Sweeper>().RunAsync(default);
        await _rig.WorkAsync();

        Assert.Equal(FileStatus.Done, (await _rig.Job<FileLedger>().GetAsync(entry.Run, default)).Status);
    }

    [Fact]
    public async Task Receive_FileSeenAgainAfterItsTime_StaysRemoved()
    {
        var (published, entry, _) = await DoneAsync(App);
        await published.DeleteAsync();
        await RemoveAsync(Containers.Archive, "");
        _rig.Clock.Advance(TimeSpan.FromDays(31));

        await _rig.DropAsync(App, Rig.De(App, AppRow.Of("1000001")));
        await _rig.WorkAsync();

        Assert.False(await published.ExistsAsync());
        Assert.False(await _rig.Job<FileArchive>().HasAsync(entry, default));
    }

    [Fact]
    public async Task Mend_ReplayWhoseListOfRowsIsLost_IsLeftAsItIs()
    {
        var replay = await ReplayedAsync();
        var published = Published(replay);
        await published.DeleteAsync();
        await RemoveAsync(Containers.Archive, "out/");
        await RemoveAsync(Containers.Work, $"{replay.Run}/");

        Assert.Empty(await MendAsync());
        Assert.Empty(await MendAsync());

        Assert.Empty(_rig.Sent.Messages);
        Assert.False(await published.ExistsAsync());
        Assert.Equal(FileStatus.Done, (await _rig.Job<FileLedger>().GetAsync(replay.Run, default)).Status);
    }

    [Fact]
    public async Task Mend_OneFileFails_TheOthersAreMendedAndThoseToDropAgainAreGiven()
    {
        var (published, entry, bytes) = await DoneAsync(App);
        await published.DeleteAsync();
        await RemoveAsync(Containers.Archive, "in/2026-05-04/GO");
        var body = PauseTarget.Read("WMD", await _rig.Job<ReferenceStore>().CurrentAsync(default))!;
        await _rig.Job<Pauses>().PauseAsync(body, default);
        const string waiting = "DE_WMD_APP_20260504_00000002.DAT";
        await _rig.DropAsync(waiting, Rig.De(waiting, AppRow.Of("1000002")));
        await RemoveAsync(Containers.Archive, "in/2026-05-04/APP-WMD.00000002");
        await _rig.Job<Pauses>().ResumeAsync(body, default);
        var ledger = _rig.Storage.Table(Tables.Ledger);
        await ledger.AddEntityAsync(new TableEntity("out-AAA", "file-run-bad")
        {
            ["Name"] = "DE_AAA_APC_20260504_00000001.DAT",
            ["Cause"] = "run-no run",
            ["Created"] = "20260504 100000",
            ["PreviousRun"] = "",
            ["IsPublished"] = true,
        });
        IReadOnlyList<FileEntry> given = [];

        var fault = await Assert.ThrowsAsync<AggregateException>(() =>
            _rig.Job<LostConfirmations>().MendAsync(_day, needed => given = needed, default));

        Assert.IsType<FormatException>(Assert.Single(fault.InnerExceptions));
        Assert.Equal(bytes, await TextAsync(published));
        Assert.Equal([waiting], given.Select(file => file.Name));
        Assert.Equal(FileStatus.Done, entry.Status);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task Mend_WhileTheWayToTisIsPaused_TheConfirmationWaitsForItsEnd(bool bytesAreLost, bool planIsLost)
    {
        var (published, entry, bytes) = await DoneAsync(App);
        await published.DeleteAsync();
        if (bytesAreLost) await RemoveAsync(Containers.Archive, "out/");
        if (planIsLost) await RemoveAsync(Containers.Work, $"{entry.Run}/");
        var way = PauseTarget.Read(PauseTarget.TisOut, await _rig.Job<ReferenceStore>().CurrentAsync(default))!;
        await _rig.Job<Pauses>().PauseAsync(way, default);

        Assert.Empty(await MendAsync());
        await _rig.WorkAsync();
        await _rig.Job<Sweeper>().RunAsync(default);
        Assert.False(await published.ExistsAsync());

        await _rig.Job<Pauses>().ResumeAsync(way, default);
        await _rig.Job<Sweeper>().RunAsync(default);
        Assert.Equal(Verdicts(bytes), Verdicts(await TextAsync(published)));
    }

    [Fact]
    public async Task Sweep_WhatWaitedWasPublishedAndCollected_IsNotPublishedTwice()
    {
        var way = PauseTarget.Read(PauseTarget.TisOut, await _rig.Job<ReferenceStore>().CurrentAsync(default))!;
        await _rig.Job<Pauses>().PauseAsync(way, default);
        await _rig.DropAsync(App, Rig.De(App, AppRow.Of("1000001")));
        await _rig.WorkAsync();
        var outbound = _rig.Job<OutboundLedger>();
        var file = Assert.Single(await outbound.WaitingAsync(default));
        await _rig.Job<Pauses>().ResumeAsync(way, default);

        // As a host leaves it that dies between publishing and forgetting; TIS collects meanwhile.
        await outbound.NotePublishedAsync(file, file.Rows, default);
        await _rig.Job<Sweeper>().RunAsync(default);

        Assert.Empty(await BlobsAsync(Containers.TisOutbound));
        Assert.Empty(await outbound.WaitingAsync(default));
    }

    [Fact]
    public async Task Receive_OldWaitingFileWhoseCopyIsLost_IsKeptAgain()
    {
        var body = PauseTarget.Read("WMD", await _rig.Job<ReferenceStore>().CurrentAsync(default))!;
        await _rig.Job<Pauses>().PauseAsync(body, default);
        await _rig.DropAsync(App, Rig.De(App, AppRow.Of("1000001")));
        var entry = Assert.Single(await _rig.Job<FileLedger>().UnfinishedAsync(default));
        await RemoveAsync(Containers.Archive, "in/2026-05-04/APP");
        _rig.Clock.Advance(TimeSpan.FromDays(40));

        await _rig.DropAsync(App, Rig.De(App, AppRow.Of("1000001")));

        Assert.True(await _rig.Job<FileArchive>().HasAsync(entry, default));
    }

    private BlobClient Published(FileEntry entry) =>
        _rig.Storage.Container(Containers.TisOutbound).GetBlobClient($"WMD/{entry.Confirmation}");

    // A row that was rejected for its unknown position, and passes in a replay.
    private async Task<FileEntry> ReplayedAsync()
    {
        await _rig.DropAsync(App, Rig.De(App, AppRow.Of("1000001").Replace(",1000,", ",1001,", StringComparison.Ordinal)));
        await _rig.WorkAsync();
        var position = Rig.Position.Replace("POA~1000~", "POA~1001~", StringComparison.Ordinal)
            .Replace("/STR/001", "/STR/002", StringComparison.Ordinal);
        const string name = "GO_431_DIT_GOF_20260504_00000002.DAT";
        await _rig.DropAsync(name, $"HDR~{name}~20260504 100000~431~~20260504 100000~02\r\n{Rig.Position}\r\n{position}\r\nTRL~4\r\n");
        await _rig.WorkAsync();
        var answer = await _rig.Job<Dit.Interface.Replays.Replay>().RunAsync(App, null, null, dryRun: false, default);
        Assert.True(answer.IsTaken, answer.Words);
        await _rig.Job<Sweeper>().RunAsync(default);
        await _rig.WorkAsync();
        var file = InterfaceFileName.Read(App)!;
        return Assert.Single(await _rig.Job<FileLedger>().WithNumberAsync(file.Stream, file.Sequence, default),
            entry => entry is { Run.IsReplay: true, Status: FileStatus.Done });
    }

    private async Task<(BlobClient Published, FileEntry Entry, string Bytes)> DoneAsync(string name)
    {
        await _rig.DropAsync(App, Rig.De(App, AppRow.Of("1000001")));
        await _rig.WorkAsync();
        if (name == Dnc)
        {
            var fields = Enumerable.Repeat("", 36).ToArray();
            (fields[0], fields[1], fields[2], fields[3]) = ("\"NOT\"", "\"2\"", "\"WMD\"", "\"WMD/RRK01/034/STR/001\"");
            (fields[21], fields[23], fields[24]) = ("\"Canary-Surname\"", "\"1000001\"", "\"Withdrawn\"");
            await _rig.DropAsync(Dnc, Rig.De(Dnc, string.Join(',', fields)));
            await _rig.WorkAsync();
        }

        var file = InterfaceFileName.Read(name)!;
        var entry = Assert.Single(await _rig.Job<FileLedger>().WithNumberAsync(file.Stream, file.Sequence, default));
        Assert.Equal(FileStatus.Done, entry.Status);
        var published = Published(entry);
        return (published, entry, await TextAsync(published));
    }

    private async Task<IReadOnlyList<FileEntry>> MendAsync()
    {
        IReadOnlyList<FileEntry> given = [];
        await _rig.Job<LostConfirmations>().MendAsync(_day, needed => given = needed, default);
        return given;
    }

    // Each row's ordinal and what became of it.
    private static IReadOnlyList<string> Verdicts(string confirmation) =>
    [
        .. confirmation.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).SkipLast(1).Select(row => row.Split(','))
            .Select(row => string.Join(' ', row.Where(field => field.Trim('"') is "SUCCESS" or "FAIL").Prepend(row[1]))),
    ];

    private static async Task<string> TextAsync(BlobClient blob) => (await blob.DownloadContentAsync()).Value.Content.ToString();

    private async Task<List<string>> BlobsAsync(string container)
    {
        var names = new List<string>();
        await foreach (var blob in _rig.Storage.Container(container).GetBlobsAsync()) names.Add(blob.Name);
        return names;
    }

    private async Task RemoveAsync(string container, string prefix)
    {
        var gone = (await BlobsAsync(container)).Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(gone);
        foreach (var name in gone) await _rig.Storage.Container(container).DeleteBlobAsync(name);
    }
}
