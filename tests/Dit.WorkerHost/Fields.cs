using Google.Protobuf;

namespace Dit.WorkerHost;

/// <summary>
/// A message as the wire has it: values by the numbers of their fields. It knows texts, whole numbers and messages within messages, which
/// is all that the talk with a worker needs; other values are passed over.
/// </summary>
internal sealed class Fields
{
    private readonly List<(int Number, ByteString Bytes, ulong Value)> _all = [];

    /// <summary>Reads a message.</summary>
    /// <exception cref="InvalidProtocolBufferException">The bytes are none.</exception>
    internal static Fields Read(ByteString message)
    {
        var fields = new Fields();
        var input = message.CreateCodedInput();
        for (var tag = input.ReadTag(); tag != 0; tag = input.ReadTag())
        {
            var number = WireFormat.GetTagFieldNumber(tag);
            switch (WireFormat.GetTagWireType(tag))
            {
                case WireFormat.WireType.Varint:
                    fields._all.Add((number, ByteString.Empty, input.ReadUInt64()));
                    break;
                case WireFormat.WireType.LengthDelimited:
                    fields._all.Add((number, input.ReadBytes(), 0));
                    break;
                default:
                    input.SkipLastField();
                    break;
            }
        }

        return fields;
    }

    internal Fields Put(int number, string text) => Put(number, ByteString.CopyFromUtf8(text));

    internal Fields Put(int number, Fields message) => Put(number, message.ToBytes());

    internal Fields Put(int number, ByteString bytes)
    {
        _all.Add((number, bytes, 0));
        return this;
    }

    /// <summary>The message's bytes; numbers that were read are left out, because the host sends none.</summary>
    internal ByteString ToBytes()
    {
        using var bytes = new MemoryStream();
        using var output = new CodedOutputStream(bytes, leaveOpen: true);
        foreach (var (number, value, _) in _all)
        {
            output.WriteTag(number, WireFormat.WireType.LengthDelimited);
            output.WriteBytes(value);
        }

        output.Flush();
        return ByteString.CopyFrom(bytes.ToArray());
    }

    internal bool Has(int number) => _all.Exists(field => field.Number == number);

    /// <summary>A text; empty when it is not there, as the wire leaves empty ones out.</summary>
    internal string Text(int number) => Last(number).Bytes?.ToStringUtf8() ?? "";

    /// <summary>A whole number; 0 when it is not there, for the same reason.</summary>
    internal ulong Number(int number) => Last(number).Value;

    /// <summary>A message within; an empty one when it is not there.</summary>
    internal Fields Message(int number) => Last(number).Bytes is { } bytes ? Read(bytes) : new();

    /// <summary>Every value of a field that comes several times.</summary>
    internal IEnumerable<ByteString> Every(int number) => _all.Where(field => field.Number == number).Select(field => field.Bytes);

    // Of a field that comes twice the last counts.
    private (int Number, ByteString? Bytes, ulong Value) Last(int number) => _all.FindLast(field => field.Number == number);
}
