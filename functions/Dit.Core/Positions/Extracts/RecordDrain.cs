using Dit.Core.Files;

namespace Dit.Core.Positions.Extracts;

/// <summary>Moves what a writer has collected on to a stream, so that memory stays bounded however long a file is.</summary>
internal static class RecordDrain
{
    private const int Piece = 64 * 1024;

    internal static async ValueTask DrainAsync(this RecordWriter writer, Stream to, bool isLast, CancellationToken stop)
    {
        if (!isLast && writer.Written.Length < Piece) return;
        await to.WriteAsync(writer.Written, stop).ConfigureAwait(false);
        writer.Clear();
    }
}
