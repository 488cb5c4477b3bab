using Azure.Core;
using Azure.Core.Pipeline;

namespace Dit.Interface.Storage;

/// <summary>Counts the calls that really went to storage, retries included, by service.</summary>
public sealed class StorageCalls
{
    private long _blob;
    private long _table;
    private long _queue;

    /// <summary>Calls to blobs.</summary>
    public long Blob => Interlocked.Read(ref _blob);
    /// <summary>Calls to tables.</summary>
    public long Table => Interlocked.Read(ref _table);
    /// <summary>Calls to queues.</summary>
    public long Queue => Interlocked.Read(ref _queue);

    /// <summary>A pipeline policy that counts calls to blobs; add it per retry.</summary>
    public HttpPipelinePolicy ForBlobs() => new CountingPolicy(() => Interlocked.Increment(ref _blob));

    /// <summary>A pipeline policy that counts calls to tables; add it per retry.</summary>
    public HttpPipelinePolicy ForTables() => new CountingPolicy(() => Interlocked.Increment(ref _table));

    /// <summary>A pipeline policy that counts calls to queues; add it per retry.</summary>
    public HttpPipelinePolicy ForQueues() => new CountingPolicy(() => Interlocked.Increment(ref _queue));

    private sealed class CountingPolicy(Action count) : HttpPipelineSynchronousPolicy
    {
        public override void OnSendingRequest(HttpMessage message) => count();
    }
}
