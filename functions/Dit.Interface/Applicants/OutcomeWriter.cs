using System.Text.Json;
using Dit.Interface.Storage;

namespace Dit.Interface.Applicants;

/// <summary>Writes a parcel's outcomes.</summary>
internal sealed class OutcomeWriter(BlobSink sink)
{
    internal ValueTask AddAsync(OutcomeLine line, CancellationToken stop)
    {
        byte[] json = [.. JsonSerializer.SerializeToUtf8Bytes(line, OutcomeJson.Default.OutcomeLine), (byte)'\n'];
        return sink.WriteAsync(json, stop);
    }

    /// <summary>False when the parcel was decided before: then that plan stands, not this one.</summary>
    internal Task<bool> CommitAsync(CancellationToken stop) => sink.CommitAsync(stop);
}
