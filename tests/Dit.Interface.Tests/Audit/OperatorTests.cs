using Azure;
using Azure.Data.Tables;
using Dit.Interface.Audit;
using Dit.Interface.Intake;
using Dit.Interface.Ledger;
using Dit.Interface.Notices;
using Dit.Interface.Pausing;
using Dit.Interface.Purging;
using Dit.Interface.Reference;
using Dit.Interface.Storage;
using Dit.Interface.Work;

namespace Dit.Interface.Tests.Audit;

/// <summary>Every act of a person is written down before it is done, with what came of it; without the row nothing is done.</summary>
public sealed class OperatorTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private static readonly Asked _asked = new(new("8e0c", "ann@example.org"), "the body moves offices");
    private readonly RefusedWrites _reader = new();
    private Rig _rig = null!;

    public async Task InitializeAsync()
    {
        _rig = await Rig.StartAsync(azurite.ConnectionString, more: null, _reader);
        await _rig.GiveReferenceAsync();
        await foreach (var row in _rig.Storage.Table(Tables.Audit).QueryAsync<TableEntity>())
            await _rig.Storage.Table(Tables.Audit).DeleteEntityAsync(row);
    }

    public async Task DisposeAsync() => await _rig.DisposeAsync();

    [Fact]
    public async Task Pause_Twice_IsTwoRowsWithWhoWhyAndWhatCameOfIt()
    {
        var target = PauseTarget.Read("WMD", await _rig.Job<ReferenceStore>().CurrentAsync(default))!;
        Assert.True(await _rig.Job<Operator>().PauseAsync(_asked, target, default));
        _rig.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.False(await _rig.Job<Operator>().PauseAsync(_asked, target, default));
        _rig.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True(await _rig.Job<Operator>().ResumeAsync(_asked, target, default));

        var rows = await RowsAsync();

        Assert.Equal(["paused", "was paused already", "resumed"], rows.Select(row => row.Result));
        Assert.All(rows, row => Assert.Equal((_asked.By, "WMD", _asked.Reason), (row.By, row.Target, row.Reason)));
        Assert.Equal([ActNames.Pause, ActNames.Pause, ActNames.Resume], rows.Select(row => row.Act));
    }

    [Fact]
    public async Task Release_OfNothingThatIsHeld_IsARefusalInTheTable()
    {
        Assert.False((await _rig.Job<FileActs>().ReleaseAsync(_asked, "GO_431_DIT_GOF_20260504_00000099.DAT", default)).IsReleased);
        _rig.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.False((await _rig.Job<FileActs>().ReleaseAsync(_asked, "Canary-Surname", default)).IsReleased);

        var rows = await RowsAsync();

        Assert.StartsWith("refused: The ledger knows no file", rows[0].Result, StringComparison.Ordinal);
        Assert.DoesNotContain("Canary", string.Join(' ', rows.Select(row => row.Target + row.Result)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task DoAsync_WorkThatFails_IsARowWithTheFaultAndThrows()
    {
        await Assert.ThrowsAsync<RequestFailedException>(() => _rig.Job<AuditDoor>().DoAsync<int>(
            _asked, ActNames.RequestFull, "431", _ => throw new RequestFailedException(503, "Canary-Surname", "ServerBusy", null), _ => "",
                default));

        Assert.Equal("failed: storage 503 ServerBusy", Assert.Single(await RowsAsync()).Result);
    }

    [Fact]
    public async Task Release_OfAHeldFileByAReader_IsRefusedAndTheFileStaysHeld()
    {
        const string held = "GO_431_DIT_GOC_20260504_00000003.DAT";
        await _rig.GivePositionAsync();
        await _rig.DropAsync(held, $"HDR~{held}~20260504 110000~431~~20260504 110000~02\r\n{Rig.Position}\r\nTRL~3\r\n");
        Assert.Equal(FileStatus.Held, await StatusAsync());
        _reader.IsOn = true;

        var refused =
            await Assert.ThrowsAsync<RequestFailedException>(() => _rig.Job<FileActs>().ReleaseAsync(_asked, held, default));

        Assert.Equal(403, refused.Status);
        Assert.Empty(await RowsAsync());
        // What is released loads at the next sweep.
        _reader.IsOn = false;
        Assert.Equal(FileStatus.Held, await StatusAsync());

        // The same call of somebody who may write.
        Assert.True((await _rig.Job<FileActs>().ReleaseAsync(_asked, held, default)).IsReleased);
        Assert.Equal(FileStatus.Done, await StatusAsync());

        async Task<FileStatus> StatusAsync()
        {
            await _rig.Job<Sweeper>().RunAsync(default);
            await _rig.WorkAsync();
            return Assert.Single(await _rig.Job<FileLedger>().WithNumberAsync("GO-431", 3, default)).Status;
        }
    }

    [Fact]
    public async Task Pause_ByAReader_IsRefusedBeforeAnythingIsDone()
    {
        var target = PauseTarget.Read("WMD", await _rig.Job<ReferenceStore>().CurrentAsync(default))!;
        _reader.IsOn = true;

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => _rig.Job<Operator>().PauseAsync(_asked, target, default));

        Assert.Equal(403, refused.Status);
        Assert.True((await _rig.Job<Pauses>().ReadAsync(default)).IsEmpty);
        Assert.Empty(await RowsAsync());
    }

    [Fact]
    public async Task PutBack_OfADeadLetter_IsARowWithTheQueueAndTheCount()
    {
        var letter = new WorkMessage(WorkQueues.Confirm, "APP-WMD.00000009.0a1b2c3d4e5f", "");
        await _rig.Job<DeadLetters>().RecordAsync(letter.Queue, letter.ToJson(), default);

        Assert.Equal(1, await _rig.Job<Operator>().PutBackAsync(_asked, WorkQueues.Confirm, PutBack.UsualRate, default));
        _rig.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(0, await _rig.Job<Operator>().PutBackAsync(_asked, queue: null, PutBack.UsualRate, default));

        Assert.Equal(
            [Row(ActNames.PutBack, WorkQueues.Confirm, "1 message"), Row(ActNames.PutBack, "all queues", "0 messages")],
            (await RowsAsync()).Select(Row));
    }

    [Fact]
    public async Task Reassign_OfANotice_IsARowWithTheNoticeAndWithoutThePerson()
    {
        const string file = "DE_WMD_APP_20260504_00000001.DAT";
        await _rig.GivePositionAsync();
        await _rig.DropAsync(file, Rig.De(file, AppRow.Of("1000001")));
        await _rig.WorkAsync();
        var notice = Assert.Single(await _rig.Job<NoticeRows>().ListAsync("431", null, default));

        await _rig.Job<NoticeActs>().ReassignAsync(_asked.By, notice, "Canary-Name", "canary@example.org", "Canary-Note", default);

        var row = Assert.Single(await RowsAsync());
        Assert.Equal(Row(ActNames.Reassign, notice.Id, "reassigned"), Row(row));
        Assert.Equal((_asked.By, "kept with the notice"), (row.By, row.Reason));
        Assert.DoesNotContain("canary", row.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Purge_OfADay_IsARowAndADryRunIsNone()
    {
        await _rig.Job<Operator>().PurgeAsync(_asked, new(2026, 5, 4), dryRun: true, default);
        Assert.Empty(await RowsAsync());
        var report = await _rig.Job<Operator>().PurgeAsync(_asked, new(2026, 5, 4), dryRun: false, default);

        Assert.Equal(Row(ActNames.Purge, "2026-05-04", $"{report.Removed.Values.Sum()} blobs and rows removed"),
            Row(Assert.Single(await RowsAsync())));
    }

    [Fact]
    public async Task RequestFull_OfAnEmployerAndOfNone_IsARowEach()
    {
        var (isAsked, words) = await _rig.Job<FileActs>().RequestFullAsync(_asked, "431", default);
        Assert.True(isAsked, words);
        _rig.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.False((await _rig.Job<FileActs>().RequestFullAsync(_asked, "Canary-Surname", default)).IsAsked);

        Assert.Equal([Row(ActNames.RequestFull, "431", words), Row(ActNames.RequestFull, "no VPD", "refused")],
            (await RowsAsync()).Select(Row));
    }

    [Fact]
    public async Task Purge_OfTheAuditTable_KeepsSixYears()
    {
        foreach (var month in (string[])["2020-04", "2020-05", "2026-04"])
            await _rig.Storage.Table(Tables.Audit).AddEntityAsync(new TableEntity(month, "row"));

        var report = await _rig.Job<Purge>().RunAsync(new(2026, 5, 4), dryRun: false, default);

        Assert.Equal(1, report.Removed["audit"]);
        var kept = new List<string>();
        await foreach (var row in _rig.Storage.Table(Tables.Audit).QueryAsync<TableEntity>()) kept.Add(row.PartitionKey);
        Assert.Equal(["2020-05", "2026-04"], kept);
    }

    private static (string Act, string Target, string Result) Row(string act, string target, string result) => (act, target, result);

    private static (string Act, string Target, string Result) Row(AuditEntry entry) => (entry.Act, entry.Target, entry.Result);

    private async Task<List<AuditEntry>> RowsAsync()
    {
        var rows = new List<AuditEntry>();
        await foreach (var row in _rig.Job<AuditBook>()
            .ReadAsync(new(2026, 5, 1, 0, 0, 0, TimeSpan.Zero), new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero), default)) rows.Add(row);
        return rows;
    }
}
