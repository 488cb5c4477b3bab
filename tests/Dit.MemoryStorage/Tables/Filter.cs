using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Dit.MemoryStorage.Tables;

/// <summary>What a query asks for: comparisons with <c>and</c>, <c>or</c>, <c>not</c> and brackets.</summary>
internal sealed partial class Filter
{
    private readonly List<string> _words;
    private readonly Func<Row, bool> _matches;
    private int _at;

    private Filter(string text)
    {
        _words = [.. Word().Matches(text).Select(word => word.Value)];
        _matches = _words.Count == 0 ? _ => true : Either();
        if (_at < _words.Count) throw new StorageRefusal(400, "InvalidInput", "The filter cannot be read.");
        // Most queries are of one partition, and say so first.
        if (_words.Count >= 3 && _words[0] == "PartitionKey" && _words[1] == "eq" && !_words.Contains("or"))
            Partition = (string)Literal(_words[2]);
    }

    /// <summary>The one partition that can match; null for all.</summary>
    internal string? Partition { get; }

    internal static Filter Of(string? text) => new(text ?? "");

    internal bool Matches(Row row) => _matches(row);

    private Func<Row, bool> Either()
    {
        var left = Both();
        while (Took("or"))
        {
            var (one, other) = (left, Both());
            left = row => one(row) || other(row);
        }

        return left;
    }

    private Func<Row, bool> Both()
    {
        var left = One();
        while (Took("and"))
        {
            var (one, other) = (left, One());
            left = row => one(row) && other(row);
        }

        return left;
    }

    private Func<Row, bool> One()
    {
        if (Took("not"))
        {
            var not = One();
            return row => !not(row);
        }

        if (Took("("))
        {
            var inside = Either();
            if (!Took(")")) throw new StorageRefusal(400, "InvalidInput", "A bracket is open.");
            return inside;
        }

        var (name, compare, literal) = (Next(), Next(), Literal(Next()));
        return row => Value(row, name, literal) is { } value && Holds(compare, Compare(value, literal));
    }

    private bool Took(string word)
    {
        if (_at == _words.Count || _words[_at] != word) return false;
        _at++;
        return true;
    }

    private string Next() => _at < _words.Count ? _words[_at++] : throw new StorageRefusal(400, "InvalidInput", "The filter ends early.");

    private static bool Holds(string compare, int order) => compare switch
    {
        "eq" => order == 0,
        "ne" => order != 0,
        "lt" => order < 0,
        "le" => order <= 0,
        "gt" => order > 0,
        "ge" => order >= 0,
        _ => throw new StorageRefusal(400, "InvalidInput", compare),
    };

    private static int Compare(object value, object literal) =>
        value is string text ? Math.Sign(string.CompareOrdinal(text, (string)literal)) : ((IComparable)value).CompareTo(literal);

    private static object Literal(string word)
    {
        if (word[0] == '\'') return word[1..^1].Replace("''", "'", StringComparison.Ordinal);
        if (word is "true" or "false") return word == "true";
        if (word.StartsWith("datetime'", StringComparison.Ordinal))
            return DateTimeOffset.Parse(word[9..^1], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        return double.Parse(word.TrimEnd('L'), CultureInfo.InvariantCulture);
    }

    // The value in the form of what it is compared with; null when the row has none of that kind.
    private static object? Value(Row row, string name, object literal)
    {
        if (name == "PartitionKey") return row.Partition;
        if (name == "RowKey") return row.Key;
        if (name == "Timestamp") return row.Written;
        if (!row.Cells.TryGetValue(name, out var cell)) return null;
        return literal switch
        {
            string => cell.Value.ValueKind == JsonValueKind.String && cell.Type is null or "Edm.String" ? cell.Value.GetString() : null,
            bool => cell.Value.ValueKind is JsonValueKind.True or JsonValueKind.False ? cell.Value.GetBoolean() : null,
            DateTimeOffset => cell.Type == "Edm.DateTime"
                ? DateTimeOffset.Parse(cell.Value.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal) : null,
            _ => cell.Value.ValueKind == JsonValueKind.Number ? cell.Value.GetDouble()
                : cell.Type == "Edm.Int64" ? double.Parse(cell.Value.GetString()!, CultureInfo.InvariantCulture) : null,
        };
    }

    [GeneratedRegex(@"datetime'[^']*'|'(?:[^']|'')*'|[()]|[^\s()]+")]
    private static partial Regex Word();
}
