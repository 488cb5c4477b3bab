using Dit.Interface.Storage;

namespace DitFunctions.Local.Processing;

/// <summary>Calls to storage by service.</summary>
/// <param name="Blob">Calls to blobs.</param>
/// <param name="Table">Calls to tables.</param>
/// <param name="Queue">Calls to queues.</param>
public sealed record DayCalls(long Blob, long Table, long Queue)
{
    /// <summary>What was counted so far.</summary>
    public static DayCalls Of(StorageCalls calls) => new(calls.Blob, calls.Table, calls.Queue);

    /// <summary>What was counted since.</summary>
    public DayCalls Since(DayCalls before) => new(Blob - before.Blob, Table - before.Table, Queue - before.Queue);
}
