using System.IO.Hashing;

namespace Dit.Interface.Books;

/// <summary>
/// The beginning of a row of a people book, as <see cref="PeopleBookRows.Slim"/> writes it: whom it is about, and by what it is found.
/// Read as bytes: of an index of thousands a file's rows find some hundred.
/// </summary>
internal readonly ref struct PeopleRowHead
{
    private readonly ReadOnlySpan<byte> _row;

    internal PeopleRowHead(ReadOnlySpan<byte> row) => _row = row;

    /// <summary>True for a row of an assignment, which is on a position without being of a person, too.</summary>
    internal bool IsAssignment => IsOf((byte)'A');

    /// <summary>What stands for the person's id: equal for equal ids.</summary>
    internal ulong PersonMark => XxHash3.HashToUInt64(Field(IsOf((byte)'P') ? 1 : 2));

    /// <summary>True when a file's rows can find this row.</summary>
    internal bool IsSought(PeopleSought sought)
    {
        if (IsOf((byte)'P'))
        {
            return (FileDate.Read(Text(Field(2), stackalloc char[32])) is { } born && sought.Born.Contains(born))
                || (NationalInsuranceNumber.Read(Text(Field(3), stackalloc char[32])) is { } ni && sought.Ni.Contains(ni));
        }

        if (IsAssignment)
            return PositionId.TryParse(Text(Field(4), stackalloc char[32]), out var position) && sought.Positions.Contains(position);
        return GmcNumber.IsRegisteredWith(Text(Field(3), stackalloc char[64]))
            && GmcNumber.Read(Text(Field(4), stackalloc char[32])) is { } number && sought.Gmc.Contains(number);
    }

    private bool IsOf(byte type) => _row.Length > 1 && _row[0] == type && _row[1] == (byte)'~';

    private ReadOnlySpan<byte> Field(int index)
    {
        var rest = _row;
        for (; index > 0; index--)
        {
            var end = rest.IndexOf((byte)'~');
            if (end < 0) return default;
            rest = rest[(end + 1)..];
        }

        var length = rest.IndexOf((byte)'~');
        return length < 0 ? rest : rest[..length];
    }

    private static ReadOnlySpan<char> Text(ReadOnlySpan<byte> field, Span<char> buffer) =>
        field.Length > buffer.Length ? FileEncoding.Utf8.GetString(field) : buffer[..FileEncoding.Utf8.GetChars(field, buffer)];
}
