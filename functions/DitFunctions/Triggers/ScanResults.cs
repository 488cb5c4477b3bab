using Dit.Interface.Hosting;
using Dit.Interface.Intake;
using Microsoft.Azure.Functions.Worker;

namespace DitFunctions.Triggers;

/// <summary>
/// What scans for malware say about drops, where intake waits for them. A return removes the message, an exception shows it again.
/// </summary>
public sealed class ScanResults(Scans scans, WorkLimit limit)
{
    /// <summary>Takes, or quarantines, the drop that was scanned.</summary>
    [Function(nameof(TakeScanned))]
    public Task TakeScanned([QueueTrigger(Scans.Queue, Connection = StorageSettings.StateName)] string message, CancellationToken stop) =>
        limit.RunAsync(end => scans.TakeAsync(message, end), stop);
}
