using Dit.Core.Codes;
using Dit.Interface.Hosting;
using Dit.Interface.Intake;
using Dit.Interface.Ledger;
using Dit.Interface.Measures;
using Dit.Interface.Storage;
using Dit.Interface.Work;

namespace Dit.Interface.Tests.Work;

public sealed class UnfinishedWorkTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private static readonly InterfaceFileName _name = InterfaceFileName.Read("DE_WMD_APP_20260504_00000001.DAT")!;
    private static readonly RunId _run = RunId.Of(_name, "0123456789abcdef");
    private Rig _rig = null!;

    public async Task InitializeAsync()
    {
        _rig = await Rig.StartAsync(azurite.ConnectionString);
        await _rig.GiveReferenceAsync();
        await _rig.SeedAsync(Entry());
    }

    public async Task DisposeAsync() => await _rig.DisposeAsync();

    [Fact]
    public async Task Record_SameMessageTwice_NotesItAndRaisesOneAlert()
    {
        var letters = _rig.Job<DeadLetters>();
        var text = new WorkMessage(WorkQueues.Match, _run.ToString(), "00003").ToJson();
        var before = await AlertsAsync();

        await letters.RecordAsync(WorkQueues.Match, text, CancellationToken.None);
        await letters.RecordAsync(WorkQueues.Match, text, CancellationToken.None);

        var entry = await _rig.Job<FileLedger>().GetAsync(_run, CancellationToken.None);
        Assert.Equal("the step match, part 00003, was given up after all its tries on 2026-05-04", entry.Detail);
        Assert.Equal(FileStatus.Loading, entry.Status);
        Assert.Single((await AlertsAsync()).Except(before));
    }

    [Fact]
    public async Task Record_TextThatIsNoMessage_RaisesOneAlertADayForItsQueue()
    {
        var letters = _rig.Job<DeadLetters>();
        var before = await AlertsAsync();

        await letters.RecordAsync(WorkQueues.Confirm, "not a message", CancellationToken.None);
        await letters.RecordAsync(WorkQueues.Confirm, "another", CancellationToken.None);

        Assert.Single((await AlertsAsync()).Except(before));
    }

    [Fact]
    public async Task Record_RunThatTheLedgerDoesNotKnow_RaisesAnAlertAndMakesNoRow()
    {
        var stranger = RunId.Of(_name with { Sequence = 99 }, "ffffffffffffffff");

        await _rig.Job<DeadLetters>()
            .RecordAsync(WorkQueues.Sort, new WorkMessage(WorkQueues.Sort, stranger.ToString(), "00000"), null,
                CancellationToken.None);

        Assert.Null(await _rig.Job<FileLedger>().FindAsync(stranger, CancellationToken.None));
    }

    [Fact]
    public async Task Sweep_WorkThatStandsStill_IsSentAgainUnderAnotherId()
    {

        await _rig.Job<Sweeper>().RunAsync(CancellationToken.None);
        _rig.Clock.Advance(TimeSpan.FromMinutes(5));
        await _rig.Job<Sweeper>().RunAsync(CancellationToken.None);

        Assert.Equal(["202605040900", "202605040905"], _rig.Sent.Messages.Select(message => message.Attempt));
        Assert.Equal(2, _rig.Sent.Messages.Select(message => message.Id).Distinct().Count());
    }

    [Fact]
    public async Task MeasureOldest_FileAtWork_IsItsAge()
    {
        _rig.Clock.Advance(TimeSpan.FromMinutes(7));

        Assert.Equal(TimeSpan.FromMinutes(7), await _rig.Job<Backlog>().MeasureOldestAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Faults_ReferenceInForceOrNot_AreTold()
    {
        var health = _rig.Job<Health>();
        Assert.Empty(await health.FaultsAsync(CancellationToken.None));

        await _rig.Storage.Container(Containers.Books).GetBlobClient("reference/set.json").DeleteAsync();

        Assert.Equal(["No reference data are in force."], await health.FaultsAsync(CancellationToken.None));
    }

    private async Task<IReadOnlyList<string>> AlertsAsync()
    {
        var names = new List<string>();
        await foreach (var blob in _rig.Storage.Container(Containers.Notifications).GetBlobsAsync()) names.Add(blob.Name);
        return names;
    }

    private FileEntry Entry() => new()
    {
        Run = _run,
        Name = _name.Canonical,
        Status = FileStatus.Loading,
        Hash = "0123456789abcdef",
        ReceivedOn = new(2026, 5, 4),
        ReceivedAt = _rig.Clock.GetUtcNow(),
    };
}
