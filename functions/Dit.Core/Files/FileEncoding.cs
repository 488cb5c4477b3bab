using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Dit.Core.Files;

/// <summary>
/// The two encodings that are read (interface-files.md, section 3): UTF-8, and for a file that is not valid UTF-8 the whole
/// of it as Windows-1252. Written is UTF-8 without a byte order mark.
/// </summary>
public static class FileEncoding
{
    /// <summary>UTF-8 without a byte order mark.</summary>
    public static Encoding Utf8 { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Windows-1252.</summary>
    public static Encoding Windows1252 { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>The encoding in which a file is read.</summary>
    /// <param name="isUtf8">What the inspection of the whole file found.</param>
    public static Encoding For(bool isUtf8) => isUtf8 ? Utf8 : Windows1252;
}

/// <summary>Tells whether a stream of chunks is valid UTF-8 as a whole, whatever the chunks cut in two.</summary>
public sealed class Utf8Check
{
    private readonly byte[] _carried = new byte[8];
    private int _carriedLength;
    private bool _broken;

    /// <summary>True when all that came was valid and nothing is left half read.</summary>
    public bool IsValid => !_broken && _carriedLength == 0;

    /// <summary>Takes the next chunk.</summary>
    public void Append(ReadOnlySpan<byte> chunk)
    {
        while (_carriedLength > 0 && !_broken && !chunk.IsEmpty) chunk = CompleteCarried(chunk);
        if (_broken || chunk.IsEmpty) return;
        var whole = chunk.Length - UnfinishedTail(chunk);
        if (!Utf8.IsValid(chunk[..whole])) _broken = true;
        else Carry(chunk[whole..]);
    }

    private ReadOnlySpan<byte> CompleteCarried(ReadOnlySpan<byte> chunk)
    {
        _carried[_carriedLength++] = chunk[0];
        var status = Rune.DecodeFromUtf8(_carried.AsSpan(0, _carriedLength), out _, out _);
        if (status == OperationStatus.Done) _carriedLength = 0;
        else if (status == OperationStatus.InvalidData) _broken = true;
        return chunk[1..];
    }

    private static int UnfinishedTail(ReadOnlySpan<byte> chunk)
    {
        for (var length = 1; length <= Math.Min(3, chunk.Length); length++)
        {
            var tail = chunk[^length..];
            if ((tail[0] & 0xC0) == 0x80) continue;
            return Rune.DecodeFromUtf8(tail, out _, out _) == OperationStatus.NeedMoreData ? length : 0;
        }

        return 0;
    }

    private void Carry(ReadOnlySpan<byte> tail)
    {
        tail.CopyTo(_carried);
        _carriedLength = tail.Length;
    }
}
