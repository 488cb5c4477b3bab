using Azure.Data.Tables;
using Dit.Core.Codes;
using Dit.Core.Files;
using Dit.Core.Files.Lanes;
using Dit.Core.Positions.Extracts;
using Dit.Interface.Intake;
using Dit.Interface.Ledger;
using Dit.Interface.Storage;
using Dit.Interface.Work;

namespace Dit.Interface.Tests.Ledger;

/// <summary>What goes to work when: files of ESR and TIS that come together, work that stands, lanes that are broken.</summary>
public sealed class TrafficTests : IAsyncLifetime
{
    private const string Go = "GO_431_DIT_GOF_20260504_00000001.DAT";
    private const string App = "DE_WMD_APP_20260504_00000001.DAT";
    private const string Position =
        "POA~1000~20200101~~1001~1001|Specialty Registrar|021|Cardiology|~1~~Medical and Dental~Specialty "
            + "Registrar~021~MN37~3~N~7001~Active~SHARED~Y~N~WMD/RRK01/034/STR/001~~~~~";
    private readonly AzuriteFixture _azurite = new();
    private Rig _rig = null!;

    public async Task InitializeAsync()
    {
        await _azurite.InitializeAsync();
        _rig = await Rig.StartAsync(_azurite.ConnectionString);
        await _rig.GiveReferenceAsync();
    }

    public async Task DisposeAsync()
    {
        await _rig.DisposeAsync();
        await _azurite.DisposeAsync();
    }

    [Fact]
    public async Task Advance_EmployersFileThatCameBefore_IsLoadedBeforeTheBodysRowsAreJudged()
    {
        await _rig.DropAsync(Go, GoText(Go, Position));
        await _rig.DropAsync(App, Rig.De(App, AppRow.Of("1000001")));
        Assert.Equal((FileStatus.Waiting, "GO-431"), ((await EntryAsync(App)).Status, (await EntryAsync(App)).WaitsFor));

        await _rig.WorkAsync();

        Assert.Equal((FileStatus.Done, 1, ""),
            ((await EntryAsync(App)).Status, (await EntryAsync(App)).Counts.Accepted, (await EntryAsync(App)).WaitsFor));
    }

    [Fact]
    public async Task Advance_EmployersFileThatNeverEnds_IsNotWaitedForForEver()
    {
        await _rig.DropAsync(Go, GoText(Go, Position));
        await _rig.DropAsync(App, Rig.De(App, AppRow.Of("1000001")));
        _rig.Sent.Messages.Clear();
        _rig.Clock.Advance(LaneMachine.LongestWait);

        await _rig.Job<Traffic>().AdvanceAsync("DE-WMD", default);

        Assert.Equal(FileStatus.Loading, (await EntryAsync(App)).Status);
    }

    [Fact]
    public async Task Advance_EmployersFileThatIsHeld_IsNotWaitedFor()
    {
        await _rig.GivePositionAsync();
        var held = Go.Replace("00000001", "00000002", StringComparison.Ordinal);
        await _rig.DropAsync(held, GoText(held));
        await _rig.WorkAsync();
        Assert.Equal((FileStatus.Held, FileFault.TooManyChanges),
            ((await EntryAsync(held)).Status, (await EntryAsync(held)).Reason!.Value));

        await _rig.DropAsync(App, Rig.De(App, AppRow.Of("1000001")));
        await _rig.WorkAsync();

        Assert.Equal((FileStatus.Done, 1), ((await EntryAsync(App)).Status, (await EntryAsync(App)).Counts.Accepted));
    }

    [Fact]
    public async Task Sweep_WorkThatBeganJustNow_IsNotSentAgain()
    {
        await _rig.GivePositionAsync();
        await _rig.DropAsync(App, Rig.De(App, AppRow.Of("1000001")));
        _rig.Sent.Messages.Clear();

        await _rig.Job<Sweeper>().RunAsync(default);
        Assert.Empty(_rig.Sent.Messages);
        _rig.Clock.Advance(Sweeper.Patience);
        await _rig.Job<Sweeper>().RunAsync(default);
        await _rig.Job<Sweeper>().RunAsync(default);

        Assert.Single(_rig.Sent.Messages);
    }

    [Fact]
    public async Task Handle_TwoWorkersWithTheSameMessage_EndQuietlyAndTheFileIsDoneOnce()
    {
        await _rig.GivePositionAsync();
        var name = App.Replace("APP", "DNC", StringComparison.Ordinal);
        await _rig.DropAsync(name, Rig.De(name));
        var message = Assert.Single(_rig.Sent.Messages);
        _rig.Sent.Messages.Clear();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _rig.Job<IWorkHandler>().HandleAsync(message, default)));
        await _rig.Job<IWorkHandler>().HandleAsync(message, default);

        Assert.Equal(FileStatus.Done, (await EntryAsync(name)).Status);
    }

    [Fact]
    public async Task Handle_EveryMessageTwiceAndASweepBetween_SendsAsManyMessagesAsThereAreParts()
    {
        await _rig.GivePositionAsync();
        // Two parcels: one of rows whose position nobody knows, one of the employer's.
        var unknown = AppRow.Of("1000001").Replace(",1000,1001,", ",9999,1001,", StringComparison.Ordinal);
        await _rig.DropAsync(App, Rig.De(App, [.. Enumerable.Repeat(unknown, 30), .. Enumerable.Repeat(AppRow.Of("1000001"), 5_001)]));
        var handled = new List<string>();
        while (_rig.Sent.Messages is [var message, ..])
        {
            _rig.Sent.Messages.RemoveAt(0);
            handled.Add(message.Queue);
            for (var time = 0; time < 3; time++) await _rig.Job<IWorkHandler>().HandleAsync(message, default);
            _rig.Clock.Advance(TimeSpan.FromMinutes(1));
            await _rig.Job<Sweeper>().RunAsync(default);
        }

        Assert.Equal(FileStatus.Done, (await EntryAsync(App)).Status);
        Assert.Equal(["receive", "sort", "sort", "match", "match", "confirm", "notify", "notify"], handled);
    }

    [Theory]
    [InlineData(App)]
    [InlineData("DE_WMD_DNC_20260504_00000001.DAT")]
    public async Task Confirm_CountsThatDoNotBalance_PublishesNothing(string name)
    {
        await _rig.GivePositionAsync();
        await _rig.DropAsync(name,
            Rig.De(name, name == App ? AppRow.Of("1000001") : $"\"NOT\",\"2\",\"WMD\",\"WMD/RRK01/034/STR/001\"{new string(',', 32)}"));
        var entry = await EntryAsync(name);
        await _rig.Storage.Table(Tables.Ledger).UpdateEntityAsync(
            new TableEntity(LaneRows.PartitionOf(entry.Run.Lane), entry.Run.RowKey) { ["Rows"] = 2 }, Azure.ETag.All,
                TableUpdateMode.Merge);

        await Assert.ThrowsAsync<InvalidOperationException>(() => _rig.WorkAsync());

        await foreach (var blob in _rig.Storage.Container(Containers.TisOutbound).GetBlobsAsync())
            Assert.Fail($"{blob.Name} was published");
        Assert.Equal(FileStatus.Loading, (await EntryAsync(name)).Status);
    }

    [Fact]
    public async Task Sweep_OneLaneThatCannotBeRead_LetsTheOthersGo()
    {
        await _rig.GivePositionAsync();
        await _rig.DropAsync(App, Rig.De(App, AppRow.Of("1000001")));
        _rig.Sent.Messages.Clear();
        // A lane before it in the list, whose file at work the ledger does not know.
        var lanes = _rig.Job<LaneTable>();
        await lanes.MarkOpenAsync("DE-LDN", default);
        var table = _rig.Storage.Table(Tables.Ledger);
        await table.UpsertEntityAsync(new TableEntity(LaneRows.PartitionOf("DE-LDN"), LaneRows.HeadKey) { ["AtWork"] = "" });
        await table.UpsertEntityAsync(
            LaneRows.ToEntity("DE-LDN", false,
                new("APP-LDN.00000001.aaaaaaaaaaaa", "APP-LDN", new(2026, 5, 4), 1, false, default) { Hold = FileFault.DatedAhead }));
        _rig.Clock.Advance(Sweeper.Patience);

        await Assert.ThrowsAsync<AggregateException>(() => _rig.Job<Sweeper>().RunAsync(default));
        await _rig.WorkAsync();

        Assert.Equal(FileStatus.Done, (await EntryAsync(App)).Status);
    }

    [Fact]
    public async Task Receive_FileDatedAhead_IsHeldWithOneAlertAndGoesOnOnItsDay()
    {
        await _rig.GivePositionAsync();
        const string ahead = "DE_WMD_APP_20260506_00000007.DAT";
        await _rig.DropAsync(ahead, Rig.De(ahead, AppRow.Of("1000001")));
        await _rig.DropAsync(App, Rig.De(App, AppRow.Of("1000002")));
        await _rig.WorkAsync();
        Assert.Equal([(FileStatus.Held, FileFault.DatedAhead), (FileStatus.Done, null)],
            [((await EntryAsync(ahead)).Status, (await EntryAsync(ahead)).Reason),
                ((await EntryAsync(App)).Status, (await EntryAsync(App)).Reason)]);
        var alerts = new List<string>();
        await foreach (var blob in _rig.Storage.Container(Containers.Notifications).GetBlobsAsync()) alerts.Add(blob.Name);
        Assert.Single(alerts, name => name.Contains("/operators/", StringComparison.Ordinal));

        _rig.Clock.Advance(TimeSpan.FromDays(1));
        await _rig.Job<Sweeper>().RunAsync(default);
        Assert.Equal(FileStatus.Held, (await EntryAsync(ahead)).Status);
        _rig.Clock.Advance(TimeSpan.FromDays(1));
        await _rig.Job<Sweeper>().RunAsync(default);
        await _rig.WorkAsync();

        Assert.Equal((FileStatus.Done, new DateOnly(2026, 5, 6)), ((await EntryAsync(ahead)).Status, (await EntryAsync(ahead)).JudgedOn));
    }

    [Fact]
    public async Task NoteAlerted_ReceiptThatCameMeanwhile_Stands()
    {
        var outbound = _rig.Job<OutboundLedger>();
        var body = DeaneryBody.Parse("WMD");
        await outbound.BindAsync(FileKind.Rmc, body, "extract-20260504", new(2026, 5, 4), default);
        var read = (await outbound.FindAsync(body, "extract-20260504", default))!;

        await _rig.Job<SentExtracts>().NoteReceiptAsync(read, ReceiptState.Failed, sendAgain: true, default);
        await _rig.Job<SentExtracts>().NoteAlertedAsync(read, default);
        await _rig.Job<SentExtracts>().NoteSentAgainAsync(read, default);

        var after = (await outbound.FindAsync(body, "extract-20260504", default))!;
        Assert.Equal((ReceiptState.Failed, true, true), (after.Receipt, after.SendAgain, after.ReceiptAlerted));
        await _rig.Job<SentExtracts>().NoteSentAgainAsync(after, default);
        Assert.False((await outbound.FindAsync(body, "extract-20260504", default))!.SendAgain);
    }

    private static string GoText(string name, params string[] rows) =>
        $"HDR~{name}~20260504 100000~431~~20260504 100000~02\r\n{string.Concat(rows.Select(row => row + "\r\n"))}TRL~{rows.Length + 2}\r\n";

    private async Task<FileEntry> EntryAsync(string name)
    {
        var file = InterfaceFileName.Read(name)!;
        return Assert.Single(await _rig.Job<FileLedger>().WithNumberAsync(file.Stream, file.Sequence, default));
    }
}
