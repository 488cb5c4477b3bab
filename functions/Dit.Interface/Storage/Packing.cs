using System.IO.Compression;

namespace Dit.Interface.Storage;

/// <summary>
/// Blobs that only the interface reads may be packed (gzip). Those of versions that did not pack are plain text, which never begins with
/// the mark of what is packed.
/// </summary>
internal static class Packing
{
    private static ReadOnlySpan<byte> Mark => [0x1f, 0x8b];

    /// <summary>Packs what is written to a stream that ends with the call.</summary>
    internal static MemoryStream Pack(Action<Stream> write)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)) write(gzip);
        packed.Position = 0;
        return packed;
    }

    /// <summary>What was packed, or what is plain.</summary>
    internal static Stream Open(BinaryData stored) => stored.ToMemory().Span.StartsWith(Mark)
        ? new GZipStream(stored.ToStream(), CompressionMode.Decompress) : stored.ToStream();
}
