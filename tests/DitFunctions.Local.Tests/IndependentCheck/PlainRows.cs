namespace DitFunctions.Local.Tests.IndependentCheck;

/// <summary>
/// The rows of one employer's ESR as they stand: by id, and for dated records by the start of the period too (interface-files.md, section
/// 5).
/// </summary>
internal sealed class PlainRows
{
    // By record type: the fewest columns, where the record's own id stands, where a period begins.
    private static readonly Dictionary<string, (int Fewest, int Id, int From)> _types = new()
    {
        ["POA"] = (23, 1, 2),
        ["PIA"] = (57, 2, 0),
        ["PRA"] = (36, 1, 2),
        ["ASA"] = (49, 2, 3),
        ["ETA"] = (9, 2, 0),
        ["ADA"] = (15, 2, 0),
        ["PHA"] = (7, 2, 0),
        ["ORA"] = (13, 1, 0),
        ["LCA"] = (4, 1, 0),
        ["ABA"] = (14, 2, 0),
    };

    private static readonly string[] _ignored = ["VH", "CD", "CM", "CO", "DT", "EL", "QL", "ST", "TR", "LO"];
    private readonly Dictionary<string, List<string[]>> _rows = _types.Keys.ToDictionary(type => type, _ => new List<string[]>());

    internal IReadOnlyList<string[]> Of(string type) => _rows[type];

    internal void Clear()
    {
        foreach (var rows in _rows.Values) rows.Clear();
    }

    /// <summary>Takes a row; false when it is rejected, alone.</summary>
    internal bool Take(string[] row)
    {
        var type = row[0].Trim();
        if (type.Length != 3) return false;
        if (_ignored.Contains(type[..2]) && (type[2] == 'D' || (type[2] == 'A' && type[..2] != "LO") || type == "LOV")) return true;
        if (!_types.TryGetValue(type[..2] + "A", out var known) || type[2] is not ('A' or 'D')
            || !IsGood(row, type, known.Fewest, known.Id)) return false;
        var id = row[type[2] == 'D' ? 1 : known.Id].Trim();
        if (type[2] == 'D') _rows[type[..2] + "A"].RemoveAll(old => old[known.Id].Trim() == id);
        else Put(_rows[type], row, id, known.Id, known.From);
        return true;
    }

    // A row with the same key takes the place of the one before; a row of another kind of extra information takes it away.
    private static void Put(List<string[]> rows, string[] row, string id, int idColumn, int from)
    {
        rows.RemoveAll(old => old[idColumn].Trim() == id && (from == 0 || PlainDay.Read(old[from]) == PlainDay.Read(row[from])));
        if (IsRead(row)) rows.Add(row);
    }

    private static bool IsRead(string[] row)
    {
        var kind = row[3].Trim();
        return row[0].Trim() switch
        {
            "PIA" => kind.StartsWith("NHS Med", StringComparison.OrdinalIgnoreCase)
                && kind.EndsWith("Post Detail", StringComparison.OrdinalIgnoreCase),
            "ETA" => kind.StartsWith("NHS Regs and Mem", StringComparison.OrdinalIgnoreCase)
                && kind.EndsWith("ships", StringComparison.OrdinalIgnoreCase),
            _ => true,
        };
    }

    private static bool IsGood(string[] row, string type, int fewest, int id)
    {
        if (type[2] == 'D') return row.Length == 2 && IsId(row[1]) && row[1].Trim().Length > 0;
        if (row.Length < fewest || row[id].Trim().Length == 0) return false;
        return type switch
        {
            "PRA" => IsId(row[1]) && IsDay(row[2]) && IsDay(row[3]) && IsDay(row[13]),
            "ASA" => IsDay(row[3]) && IsDay(row[4]),
            "POA" => IsId(row[1]) && IsDay(row[2]) && IsDay(row[3]) && IsId(row[4]) && IsId(row[14]),
            _ => true,
        };
    }

    private static bool IsId(string text) => text.Trim().All(char.IsAsciiLetterOrDigit);

    private static bool IsDay(string text) => text.Trim().Length == 0 || PlainDay.Read(text) is not null;
}
