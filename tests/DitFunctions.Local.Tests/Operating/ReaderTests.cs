using Azure;
using Dit.Interface.Audit;
using Dit.Interface.Ledger;
using Dit.Interface.Storage;
using Dit.Interface.Tests;
using DitFunctions.Local.Commands;
using DitFunctions.Local.Operating;
using DitFunctions.Local.Queues;
using DitFunctions.Local.Tests.Processing;
using Microsoft.Extensions.Logging.Abstractions;

namespace DitFunctions.Local.Tests.Operating;

/// <summary>With a reader's roles every reading verb works, and none that acts does anything.</summary>
public sealed class ReaderTests : IAsyncLifetime, IDisposable
{
    private const string Full = "GO_431_DIT_GOF_20260504_00000010.DAT";
    private const string Held = "GO_431_DIT_GOC_20260504_00000012.DAT";
    private readonly Region _region = new();
    private readonly Operations _operations = new(NullLoggerFactory.Instance);
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
        Assert.NotEmpty((await _operations.FilesAsync(ListQuestion.All, _reader, default)).Rows);
        Assert.NotEmpty(await _operations.ShowAsync(Full, ListQuestion.All, _reader, default));
        Assert.True((await _operations.FindAsync(Full, _reader, default)).IsKnown);
        await _operations.FindAsync("WMD/RRK01/034/STR/001", _reader, default);
        await _operations.NoticesAsync(ListQuestion.All, _reader, default);
        await _operations.DeadLettersAsync(null, _reader, default);
        await _operations.AuditAsync(30, _reader, default);
        await _operations.PurgeAsync(dryRun: true, reason: null, _reader, default);
        await _operations.ReplayAsync(Full, null, dryRun: true, reason: null, _reader, default);
        Assert.True((await _operations.CheckReferenceAsync(_reader, default)).IsWell);
        Assert.True((await _operations.CheckPausesAsync(_reader, default)).IsWell);
        Assert.True((await _operations.CheckDeadLettersAsync(_reader, default)).IsWell);
    }

    [Fact]
    public async Task ActingVerbs_WithAReadersRoles_AreRefusedAndDoNothing()
    {
        // After a gap, so it is held.
        await _rig.DropAsync(Held, Region.Go(Held, [Region.Position(1000)]));
        Assert.Equal(FileStatus.Held, (await _rig.EntryAsync(Held)).Status);

        await RefusedAsync(() => _operations.ReleaseAsync(Held, "try", _reader, default));
        await RefusedAsync(() => _operations.PauseAsync("WMD", pause: true, "try", _reader, default));
        await RefusedAsync(() => _operations.PurgeAsync(dryRun: false, "try", _reader, default));

        // What is released loads at the next sweep.
        await _rig.SweepAsync();
        Assert.Equal(FileStatus.Held, (await _rig.EntryAsync(Held)).Status);
        Assert.Empty((await _operations.AuditAsync(30, _rig.Session, default)).Rows);
        Assert.Contains("nothing is paused", (await _operations.CheckPausesAsync(_rig.Session, default)).Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Audit_AfterAnAct_NamesTheUserOfThisMachine()
    {
        await _operations.PauseAsync("WMD", pause: true, "moving offices", _rig.Session, default);

        var row = Assert.Single((await _operations.AuditAsync(1, _rig.Session, default)).Rows);

        Assert.Equal([Environment.UserName, ActNames.Pause, "WMD", "moving offices", "paused"], row.Skip(1));
    }

    private static async Task RefusedAsync(Func<Task> act) =>
        Assert.Equal(403, (await Assert.ThrowsAsync<RequestFailedException>(act)).Status);
}
