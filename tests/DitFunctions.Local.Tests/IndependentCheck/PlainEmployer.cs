namespace DitFunctions.Local.Tests.IndependentCheck;

/// <summary>What ESR told of one employer: the newest row of each id (interface-files.md, section 5).</summary>
internal sealed class PlainEmployer(string vpd)
{
    // By record type: how many columns, and where the record's own id stands.
    private static readonly Dictionary<string, (int Columns, int Id)> _types = new()
    {
        ["POA"] = (24, 1),
        ["PRA"] = (44, 1),
        ["ASA"] = (50, 2),
        ["ADA"] = (16, 2),
        ["PHA"] = (8, 2),
        ["ORA"] = (15, 1),
        ["LCA"] = (22, 1),
        ["RGA"] = (7, 2),
        ["ABA"] = (7, 2),
    };

    private Dictionary<string, Dictionary<string, string[]>> _rows = Empty();

    internal string Vpd => vpd;

    internal IEnumerable<PlainPosition> Positions { get; private set; } = [];

    internal List<PlainPerson> People { get; private set; } = [];

    internal List<PlainAssignment> Assignments { get; private set; } = [];

    internal string[]? Organisation(string id) => _rows["ORA"].GetValueOrDefault(id);

    internal string[]? Location(string id) => _rows["LCA"].GetValueOrDefault(id);

    /// <summary>Loads a file and answers the rows that are rejected, each alone.</summary>
    internal List<string[]> Load(bool isFull, IEnumerable<string[]> rows)
    {
        var rejected = new List<string[]>();
        if (isFull) _rows = Empty();
        foreach (var row in rows)
        {
            if (row[0] is "VHA" or "VHD" or "COA" or "COD") continue;
            if (!IsGood(row)) rejected.Add(row);
            else if (row[0][2] == 'A') _rows[row[0]][row[_types[row[0]].Id].Trim()] = row;
            else _rows[row[0][..2] + "A"].Remove(row[1].Trim());
        }

        Positions = [.. _rows["POA"].Values.Select(row => new PlainPosition(vpd, row))];
        Assignments = [.. _rows["ASA"].Values.Select(row => new PlainAssignment(row))];
        People = [.. _rows["PRA"].Values.Select(row => new PlainPerson(row, GmcOf(row[1].Trim())))];
        return rejected;
    }

    private string GmcOf(string person) =>
        _rows["RGA"].Values.Where(row => row[1].Trim() == person && PlainNumbers.IsGmc(row[3])).Select(row => row[4].Trim()).FirstOrDefault("");

    private static bool IsGood(string[] row)
    {
        if (row[0].Length != 3) return false;
        var isDelete = row[0][2] == 'D';
        if (!_types.TryGetValue(row[0][..2] + "A", out var type) || (row[0][2] != 'A' && !isDelete)) return false;
        if (isDelete) return row.Length == 2 && row[1].Trim().Length > 0 && (row[0] != "POD" || IsDigits(row[1]));
        if (row.Length != type.Columns && !(row[0] == "POA" && row.Length == type.Columns + 1)) return false;
        if (row[type.Id].Trim().Length == 0) return false;
        if (row[0] == "PRA") return IsDigits(row[1]) && IsDay(row[13]);
        return row[0] != "POA" || (IsDigits(row[1]) && IsDay(row[2]) && IsDay(row[3]) && IsDigits(row[4]) && IsDigits(row[14]));
    }

    private static bool IsDigits(string text) => text.Trim().All(char.IsAsciiDigit);

    private static bool IsDay(string text) => text.Trim().Length == 0 || PlainDay.Read(text) is not null;

    private static Dictionary<string, Dictionary<string, string[]>> Empty() => _types.Keys.ToDictionary(type => type, _ => new Dictionary<string, string[]>());
}
