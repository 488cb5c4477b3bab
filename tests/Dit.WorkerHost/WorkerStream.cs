using System.Buffers.Binary;
using System.Collections.Concurrent;
using Google.Protobuf;
using Microsoft.AspNetCore.Http;

namespace Dit.WorkerHost;

/// <summary>The stream that a worker holds open: messages either way, each behind five bytes with its length, as gRPC has them.</summary>
internal sealed class WorkerStream(HttpContext call)
{
    private const int Prefix = 5;
    private readonly Stream _from = call.Request.Body;
    private readonly Stream _to = call.Response.Body;
    private readonly ConcurrentQueue<string> _log = [];

    /// <summary>What the worker logged so far.</summary>
    internal IEnumerable<string> Log => _log;

    /// <summary>Sends a message.</summary>
    /// <param name="kind">The kind's number, of <see cref="Talk"/>.</param>
    /// <param name="content">The message.</param>
    /// <param name="stop">Ends the wait.</param>
    internal async Task SendAsync(int kind, Fields content, CancellationToken stop)
    {
        var message = new Fields().Put(1, Guid.NewGuid().ToString()).Put(kind, content).ToBytes();
        var bytes = new byte[Prefix + message.Length];
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(1), message.Length);
        message.Span.CopyTo(bytes.AsSpan(Prefix));
        await _to.WriteAsync(bytes, stop);
        await _to.FlushAsync(stop);
    }

    /// <summary>Waits for a message of a kind. What the worker logs meanwhile is kept, what else it says is passed over.</summary>
    /// <exception cref="IOException">The stream ended before.</exception>
    internal async Task<Fields> ReceiveAsync(int kind, CancellationToken stop)
    {
        while (true)
        {
            var message = Fields.Read(await ReadAsync(stop));
            if (message.Has(kind)) return message.Message(kind);
            if (message.Has(Talk.Log)) _log.Enqueue(Talk.Line(message.Message(Talk.Log)));
        }
    }

    private async Task<ByteString> ReadAsync(CancellationToken stop)
    {
        var prefix = new byte[Prefix];
        await _from.ReadExactlyAsync(prefix, stop);
        // The first byte says whether it is compressed; a worker is not asked to.
        var content = new byte[BinaryPrimitives.ReadInt32BigEndian(prefix.AsSpan(1))];
        await _from.ReadExactlyAsync(content, stop);
        return UnsafeByteOperations.UnsafeWrap(content);
    }
}
