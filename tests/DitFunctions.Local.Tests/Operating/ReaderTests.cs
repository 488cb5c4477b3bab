using Azure;
using Dit.Interface.Audit;
using Dit.Interface.Ledger;
using Dit.Interface.Storage;
using Dit.Interface.Tests;
using DitFunctions.Local.Commands;
using DitFunctions.Local.Queues;
using DitFunctions.Local.Tests.Processing;

namespace DitFunctions.Local.Tests.Operating;

/// <summary>With a reader's roles every reading verb works, and none that acts does anything.</summary>
public sealed class ReaderTests : IAsyncLifetime, IDisposable
{
    private const string Full = "GO_431_DIT_GOF_20260504_00000010.DAT";
    private const string Held = "GO_431_DIT_GOC_20260504_00000012.DAT";
    private readonly Region _region = new();
    private StandingRig _rig = null!;
    private StorageSession _reader = null!;

    public async Task InitializeAsync()
    {
        _rig = await StandingRig.StartAsync(_region);
        await _rig.DropAsync(Full, Region.Go(Full, Enumerable.Range(1000, 3).Select(id => Region.Position(id))));
        var storage = DitStorage.FromConnectionString(_rig.ConnectionString, new RefusedWrites { IsOn = true });
        var queues =
            WorkQueueClients.FromConnectionString(_rig.ConnectionString, storage.Calls, policies: new RefusedWrites { IsOn = true });
        _reader = new(storage, queues, "reader", azurite: null);
    }

    public async Task DisposeAsync() => await _rig.DisposeAsync();

    public void Dispose() => _region.Dispose();

    [Fact]
    public async Task ReadingVerbs_WithAReadersRoles_Answer()
    {
        Assert.NotEmpty((await OperatorHand.FilesAsync(ListQuestion.All, _reader)).Rows);
        Assert.NotEmpty(await OperatorHand.ShowAsync(Full, ListQuestion.All, _reader));
        Assert.True((await OperatorHand.FindAsync(Full, _reader)).IsKnown);
        await OperatorHand.FindAsync("WMD/RRK01/034/STR/001", _reader);
        await OperatorHand.NoticesAsync(ListQuestion.All, _reader);
        await OperatorHand.DeadLettersAsync(null, _reader);
        await OperatorHand.AuditAsync(30, _reader);
        await OperatorHand.PurgeAsync(dryRun: true, _reader);
        await OperatorHand.ReplayAsync(Full, null, dryRun: true, _reader);
        Assert.True((await OperatorHand.CheckReferenceAsync(_reader)).IsWell);
        Assert.True((await OperatorHand.CheckPausesAsync(_reader)).IsWell);
        Assert.True((await OperatorHand.CheckDeadLettersAsync(_reader)).IsWell);
    }

    [Fact]
    public async Task ActingVerbs_WithAReadersRoles_AreRefusedAndDoNothing()
    {
        // After a gap, so it is held.
        await _rig.DropAsync(Held, Region.Go(Held, [Region.Position(1000)]));
        Assert.Equal(FileStatus.Held, (await _rig.EntryAsync(Held)).Status);

        await RefusedAsync(() => OperatorHand.ReleaseAsync(Held, _reader, "try"));
        await RefusedAsync(() => OperatorHand.PauseAsync("WMD", pause: true, _reader, "try"));
        await RefusedAsync(() => OperatorHand.PurgeAsync(dryRun: false, _reader, "try"));

        // What is released loads at the next sweep.
        await _rig.SweepAsync();
        Assert.Equal(FileStatus.Held, (await _rig.EntryAsync(Held)).Status);
        Assert.Empty((await OperatorHand.AuditAsync(30, _rig.Session)).Rows);
        Assert.Contains("nothing is paused", (await OperatorHand.CheckPausesAsync(_rig.Session)).Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Audit_AfterAnAct_NamesTheUserOfThisMachine()
    {
        await OperatorHand.PauseAsync("WMD", pause: true, _rig.Session, "moving offices");

        var row = Assert.Single((await OperatorHand.AuditAsync(1, _rig.Session)).Rows);

        Assert.Equal([Environment.UserName, ActNames.Pause, "WMD", "moving offices", "paused"], row.Skip(1));
    }

    private static async Task RefusedAsync(Func<Task> act) =>
        Assert.Equal(403, (await Assert.ThrowsAsync<RequestFailedException>(act)).Status);
}
