namespace DitFunctions.Transport;

/// <summary>Counts the messages that wait.</summary>
public interface IQueueDepths
{
    /// <summary>How many messages wait in a queue, about.</summary>
    Task<long> CountAsync(string queue, CancellationToken stop);
}
