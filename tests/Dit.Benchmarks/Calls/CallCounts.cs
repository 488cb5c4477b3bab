namespace Dit.Benchmarks.Calls;

/// <summary>Calls that went to storage, and bytes that they carried.</summary>
/// <param name="ByOperation">By service and operation.</param>
/// <param name="Bytes">Bytes written.</param>
public sealed record CallCounts(IReadOnlyDictionary<(string Service, string Operation), long> ByOperation, long Bytes)
{
    /// <summary>Of blobs.</summary>
    public long Blob => Of("blob");

    /// <summary>Of tables.</summary>
    public long Table => Of("table");

    /// <summary>Of queues, without polls that found nothing.</summary>
    public long Queue => Of("queue");

    /// <summary>Of all services.</summary>
    public long Total => Blob + Table + Queue;

    /// <summary>Polls that found nothing.</summary>
    public long EmptyPolls => ByOperation.Where(pair => pair.Key.Operation == CallLog.EmptyPoll).Sum(pair => pair.Value);

    private long Of(string service) =>
        ByOperation.Where(pair => pair.Key.Service == service && pair.Key.Operation != CallLog.EmptyPoll).Sum(pair => pair.Value);
}
