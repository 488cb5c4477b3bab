using System.Buffers;

namespace Dit.MemoryStorage.Blobs;

/// <summary>A blob as it stands.</summary>
internal sealed class Blob(string kind)
{
    private readonly ArrayBufferWriter<byte> _appended = new();
    private byte[] _content = [];

    internal const string Block = "BlockBlob";
    internal const string Append = "AppendBlob";

    internal string Kind => kind;

    internal DateTimeOffset Made { get; } = Stamps.Next();

    internal DateTimeOffset Written { get; private set; } = Stamps.Next();

    internal string Tag => Stamps.BlobTag(Written);

    internal string Type { get; set; } = "application/octet-stream";

    internal string? Encoding { get; set; }

    internal Dictionary<string, string> Metadata { get; set; } = [];

    internal int Appends { get; private set; }

    internal int Length => kind == Append ? _appended.WrittenCount : _content.Length;

    internal ReadOnlyMemory<byte> Content => kind == Append ? _appended.WrittenMemory : _content;

    internal void Fill(byte[] content) => _content = content;

    internal void AddTo(byte[] content)
    {
        _appended.Write(content);
        Appends++;
        Touch();
    }

    /// <summary>Another blob of the same kind that holds the same.</summary>
    internal Blob Copy()
    {
        var copy = new Blob(kind) { Metadata = new(Metadata), Type = Type, Encoding = Encoding, Appends = Appends };
        copy._appended.Write(_appended.WrittenSpan);
        copy.Fill(_content);
        return copy;
    }

    internal void Touch() => Written = Stamps.Next();
}
