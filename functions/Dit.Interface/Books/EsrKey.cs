using Dit.Core.Files.Layouts;
using Dit.Core.Positions;

namespace Dit.Interface.Books;

/// <summary>
/// The keys of ESR's records, in the books as in the table: type and id, which name the thing, and for a dated record the first day
/// of the period. All keys of one thing begin with the thing's own and are next to each other.
/// </summary>
internal static class EsrKey
{
    // A dash and eight digits: a key of fixed length behind whatever the id is.
    private const int StartLength = 9;
    private const string SinceEver = "00000000";

    private static readonly HashSet<string> _dated = GoLayouts.Loaded.Where(record => record.IsDated).Select(record => record.Layout.Type)
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>The key of a thing, which is the key of its row unless it is dated.</summary>
    internal static string Of(string type, string id) => $"{type}-{TableKey.OfId(id)}";

    /// <summary>The key of one period of a thing.</summary>
    internal static string Of(string type, string id, DateOnly? start) =>
        $"{Of(type, id)}-{(start is { } day ? FileDate.Write(day) : SinceEver)}";

    /// <summary>The key of what a row puts.</summary>
    internal static string Of(EsrRow.Put row) =>
        row.Type.IsDated ? Of(row.Type.Layout.Type, row.Id, row.Start) : Of(row.Type.Layout.Type, row.Id);

    /// <summary>The key of the thing of which a key's row is a period, or the key itself.</summary>
    internal static string ThingOf(string key) => IsOfPeriod(key) ? key[..^StartLength] : key;

    /// <summary>The record type of a key.</summary>
    internal static string TypeOf(string key) => key[..Math.Max(0, key.IndexOf('-', StringComparison.Ordinal))];

    /// <summary>True for a key of a dated record from the time when one row of it was kept.</summary>
    internal static bool IsOld(string key) => _dated.Contains(TypeOf(key)) && !IsOfPeriod(key);

    /// <summary>The position of a thing's key; null when it is none, or its id is none that an applicant can name.</summary>
    internal static PositionId? PositionOf(string thing) =>
        TypeOf(thing) == GoLayouts.Position.Type && PositionId.TryParse(thing.AsSpan(GoLayouts.Position.Type.Length + 1), out var id) ? id
            : null;

    private static bool IsOfPeriod(string key) =>
        key.Length > StartLength && key[^StartLength] == '-' && _dated.Contains(TypeOf(key))
            && int.TryParse(key.AsSpan(key.Length - StartLength + 1), NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
