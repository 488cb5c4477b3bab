using Azure;
using Dit.Interface.Intake;
using Dit.Interface.Storage;
using Microsoft.Extensions.Logging;

namespace DitFunctions.Local.Watching;

/// <summary>
/// Looks into the inbound containers every two seconds, as a blob trigger would be told, and hands on each drop whose upload
/// has ended, once for each of its contents. What it hands on may come twice, after a restart or a fault: whoever receives it
/// knows.
/// </summary>
/// <param name="drops">The drops of the containers.</param>
/// <param name="received">Called for each new drop.</param>
/// <param name="clock">The clock of the waits.</param>
/// <param name="log">Where faults are written; what failed is handed on again at the next look.</param>
public sealed partial class InboundWatch(
    InboundDrops drops, Func<Drop, CancellationToken, Task> received, TimeProvider clock, ILogger<InboundWatch> log)
{
    /// <summary>The containers that are watched: ESR's first, so that what TIS says of its posts finds them taken.</summary>
    public static IReadOnlyList<string> Watched { get; } = [Containers.EsrInbound, Containers.TisInbound];

    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(2);

    private Dictionary<(string Container, string Blob), ETag> _seen = [];

    /// <summary>Looks, again and again, until it is told to stop.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        try
        {
            while (true)
            {
                await LookOrLogAsync(stop);
                await Task.Delay(_pause, clock, stop);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The host stops.
        }
    }

    /// <summary>Looks once, and hands on what is new.</summary>
    /// <returns>How many blobs were handed on.</returns>
    public async Task<int> LookAsync(CancellationToken stop)
    {
        var fresh = 0;
        // What is no longer listed is forgotten, so that the same name may come again and the list stays short.
        var still = new Dictionary<(string Container, string Blob), ETag>();
        foreach (var container in Watched)
        {
            await foreach (var drop in drops.ReadyAsync(container, stop))
            {
                // What our own folders put here they take too: twice is double work.
                if (drop.IsSeenTo) continue;
                var key = (container, drop.Blob.Name);
                var isNew = !_seen.TryGetValue(key, out var known) || known != drop.Version;
                if (isNew && !await ReceiveOrLogAsync(drop, stop)) continue;
                if (isNew) fresh++;
                still[key] = drop.Version;
            }
        }

        _seen = still;
        return fresh;
    }

    // One file that cannot be received holds up no other.
    private async Task<bool> ReceiveOrLogAsync(Drop drop, CancellationToken stop)
    {
        try
        {
            await received(drop, stop);
            return true;
        }
        catch (Exception fault) when (!stop.IsCancellationRequested)
        {
            ReceiveFailed(log, drop.Door, fault);
            return false;
        }
    }

    private async Task LookOrLogAsync(CancellationToken stop)
    {
        try
        {
            await LookAsync(stop);
        }
        catch (Exception fault) when (!stop.IsCancellationRequested)
        {
            LookFailed(log, fault);
        }
    }

    [LoggerMessage(LogLevel.Error, "A file in {Container} could not be received; trying again")]
    private static partial void ReceiveFailed(ILogger log, string container, Exception fault);

    [LoggerMessage(LogLevel.Error, "The inbound containers could not be looked into; trying again")]
    private static partial void LookFailed(ILogger log, Exception fault);
}
