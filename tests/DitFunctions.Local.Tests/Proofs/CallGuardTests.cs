using Dit.Benchmarks.Calls;
using Dit.Interface.Storage;
using DitFunctions.Local.Azurite;

namespace DitFunctions.Local.Tests.Proofs;

/// <summary>
/// What the proofs' day costs in calls and bytes may not grow unnoticed. The bounds stand a little above what was measured; who
/// adds a call on purpose moves the bound, and says why. Polls that find nothing, and messages hidden for longer because the machine is
/// slow, are chance and do not count.
/// </summary>
public sealed class CallGuardTests
{
    // A file's lane is marked open before it is taken and closed when it is empty, and its entry is found by day and number: a few table
    // calls more, and the rows of that index in the bytes; no call reads the table. The journal adds one call for a file. A lane's mark
    // changes with each of its files, so that the desk need not read lanes again; each tick runs every timed job. 176 blob, 179 table, 57
    // queue calls and 166,024 bytes measured.
    private const int MostBlobCalls = 178;
    private const int MostTableCalls = 181;
    private const int MostQueueCalls = 58;
    private const int MostBytes = 167_500;

    [Fact]
    public async Task Day_OfTheProofs_CostsNoMoreThanMeasured()
    {
        await using var azurite = await AzuriteServer.StartPrivateAsync(null, default);
        var log = new CallLog(azurite.Endpoints.Blob.Port, azurite.Endpoints.Queue.Port);
        await ProofDay.DropAsync(azurite.ConnectionString, Containers.Config, ProofDay.Config);
        await using var host = await ProofHost.StartAsync(azurite.ConnectionString, log);
        await host.IdleAsync(default);
        log.Reset();

        foreach (var step in ProofHost.Steps(azurite.ConnectionString)) await step(host);

        var counts = log.Read();
        var queue = counts.Queue - counts.ByOperation.GetValueOrDefault(("queue", "PUT message"));
        Assert.True(
            counts.Blob <= MostBlobCalls && counts.Table <= MostTableCalls && queue <= MostQueueCalls && counts.Bytes <= MostBytes,
            FormattableString.Invariant(
                $"blob {counts.Blob}, table {counts.Table}, queue {queue}, bytes {counts.Bytes}: {ByOperation(counts)}"));
    }

    private static string ByOperation(CallCounts counts) => string.Join(", ",
        counts.ByOperation.OrderByDescending(pair => pair.Value).Select(pair => $"{pair.Key.Operation} {pair.Value}"));
}
