namespace DitFunctions.Local.Tests.IndependentCheck;

/// <summary>What ESR told of one employer, as it is on a day.</summary>
internal sealed class PlainEmployer(string vpd)
{
    private readonly PlainRows _rows = new();

    // What the rows say on a day, until the next file: plain rules ask again and again.
    private readonly Dictionary<(string What, int Day), object> _said = [];

    internal string Vpd => vpd;

    internal string[]? Organisation(string id) => _rows.Of("ORA").LastOrDefault(row => row[1].Trim() == id);

    internal string[]? Location(string id) => _rows.Of("LCA").LastOrDefault(row => row[1].Trim() == id);

    /// <summary>Loads a file and answers the rows that are rejected, each alone.</summary>
    internal List<string[]> Load(bool isFull, IEnumerable<string[]> rows)
    {
        _said.Clear();
        if (isFull) _rows.Clear();
        return [.. rows.Where(row => !_rows.Take(row)).ToList()];
    }

    /// <summary>
    /// The positions as they are on a day; those whose ids hold letters cannot be named by an applicant and are left out.
    /// </summary>
    internal IReadOnlyList<PlainPosition> PositionsOn(int day) => Once("positions", day, () => _rows
        .Of("POA").Where(row => row[1].Trim().All(char.IsAsciiDigit)).GroupBy(row => row[1].Trim())
        .Select(rows => new PlainPosition(vpd, PlainPeriods.On(rows, day, 2, 22)!, DetailOf(rows.Key))).ToList());

    /// <summary>The people as they are on a day.</summary>
    internal List<PlainPerson> PeopleOn(int day) =>
        Once("people", day, () => PersonRowsOn(day).Select(row => new PlainPerson(row, GmcOf(row[1].Trim()))).ToList());

    /// <summary>The PRA row of each person that counts on a day.</summary>
    internal List<string[]> PersonRowsOn(int day) =>
        [.. _rows.Of("PRA").GroupBy(row => row[1].Trim()).Select(rows => PlainPeriods.On(rows, day, 2, 38)!)];

    /// <summary>What else is told of a person (PBD, ADD, PHN, ABS), as rows of text.</summary>
    internal List<string> DetailsOf(string type, string person, int today)
    {
        IEnumerable<string[]> Of(string record) => _rows.Of(record).Where(row => row[1].Trim() == person);
        bool IsEffective(string[] row, int from) =>
            (PlainPeriods.Day(row[from]) ?? 0) <= today && today <= (PlainPeriods.Day(row[from + 1]) ?? int.MaxValue);
        string Row(params IEnumerable<string> values) =>
            string.Join('|', values.Select(value => value.Trim()).Prepend(person).Prepend(type));
        var rows = type switch
        {
            "PBD" => Of("ETA").Select(row => Row(row[5], row[6], PlainDay.Compact(row[9]))),
            "PHN" => Of("PHA").Where(row => IsEffective(row, 5)).Select(row => Row(row[3], row[4])),
            "ABS" => Of("ABA").Select(row => Row(row[3], FirstDay(row[11], row[7]), FirstDay(row[13], row[9]))),
            _ => Of("ADA").Where(row => IsEffective(row, 13)).OrderBy(row => row[5].Trim() == "Y")
                .ThenBy(row => PlainPeriods.Day(row[13]) ?? 0).ThenBy(row => row[2].Trim(), StringComparer.Ordinal).TakeLast(1)
                .Select(row => Row(row[6..13])),
        };
        return [.. rows.Distinct().OrderBy(row => row.Replace('|', '\u001F'), StringComparer.Ordinal)];
    }

    private static string FirstDay(string actual, string projected) => PlainDay.Compact(actual.Trim().Length > 0 ? actual : projected);

    /// <summary>All assignments, each with all its periods.</summary>
    internal List<PlainAssignment> Assignments() => Once("assignments", 0,
        () => _rows.Of("ASA").GroupBy(row => row[2].Trim()).Select(rows => new PlainAssignment([.. rows])).ToList());

    /// <summary>Who is on which position when, as it looks on a day, by the position's id without leading zeros.</summary>
    internal ILookup<string, PlainStay> StaysOn(int day) => Once("stays", day,
        () => Assignments().SelectMany(held => held.Stays(day)).ToLookup(stay => stay.Position.TrimStart('0')));

    private T Once<T>(string what, int day, Func<T> say)
        where T : class
    {
        if (!_said.TryGetValue((what, day), out var said)) _said.Add((what, day), said = say());
        return (T)said;
    }

    // Of two rows of a position the newer update counts, then the later row.
    private string[]? DetailOf(string position) => _rows.Of("PIA").Where(row => row[1].Trim() == position)
        .Select((row, place) => (Row: row, place)).OrderBy(row => row.Row[56].Trim(), StringComparer.Ordinal).ThenBy(row => row.place)
            .LastOrDefault().Row;

    private string[] GmcOf(string person) =>
        [.. _rows.Of("ETA").Where(row => row[1].Trim() == person && PlainNumbers.IsGmcBody(row[5])).Select(row => PlainNumbers.Gmc(row[6]))
            .OfType<string>()];
}
