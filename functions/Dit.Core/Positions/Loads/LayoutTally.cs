namespace Dit.Core.Positions.Loads;

/// <summary>
/// How many rows of each record type a GO file has, and how many are bad: when a file loses a tenth of its rows, or all rows of a type, ESR
/// has probably changed a layout (interface-files.md, section 5, Lengths).
/// </summary>
public sealed class LayoutTally
{
    private const int MostPercent = 10;
    private const int FewestOfAType = 5;
    private const string NoType = "no record type";
    private readonly SortedDictionary<string, (int Rows, int Bad)> _types = new(StringComparer.Ordinal);

    /// <summary>Counts a row.</summary>
    /// <param name="type">Its record type as it stands; what is not three letters is counted as none, since it may be anything.</param>
    /// <param name="isBad">True when the row is rejected.</param>
    public void Add(ReadOnlySpan<char> type, bool isBad)
    {
        var name = type.Length == 3 && !type.ContainsAnyExceptInRange('A', 'Z') ? type.ToString() : NoType;
        var (rows, bad) = _types.GetValueOrDefault(name);
        _types[name] = (rows + 1, bad + (isBad ? 1 : 0));
    }

    /// <summary>What says that a layout has probably changed, in words without any value; null when nothing does.</summary>
    public string? Suspicion
    {
        get
        {
            var (rows, bad) = (_types.Values.Sum(type => type.Rows), _types.Values.Sum(type => type.Bad));
            var lost = _types.Where(type => type.Value.Rows >= FewestOfAType && type.Value.Bad == type.Value.Rows)
                .Select(type => string.Create(CultureInfo.InvariantCulture, $"all {type.Value.Rows} rows of {type.Key}"));
            List<string> said = [.. lost];
            if (bad * 100L >= rows * (long)MostPercent && bad > 0)
                said.Insert(0, string.Create(CultureInfo.InvariantCulture, $"{bad} of {rows} rows"));
            return said.Count > 0 ? string.Join(", ", said) : null;
        }
    }
}
