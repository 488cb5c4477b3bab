namespace DitFunctions.Transport;

/// <summary>
/// The queues into which the platform puts what failed too often. A timer collects them, in place of a function for each: functions
/// scale and are billed one by one, and these queues are empty on nearly every day.
/// </summary>
public interface IDeadLetterQueues
{
    /// <summary>Records every message that was given up, then removes it. Doing it again changes nothing.</summary>
    Task CollectAsync(CancellationToken stop);
}
