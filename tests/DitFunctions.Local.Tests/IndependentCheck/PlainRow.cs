namespace DitFunctions.Local.Tests.IndependentCheck;

/// <summary>
/// A row of an APP file with all that the rules find of it; columns by their number, 1 to 41 (interface-files.md, section 7).
/// </summary>
internal sealed class PlainRow
{
    // Column and the most letters it may have, where the specification says so.
    private static readonly (int Column, int Longest)[] _lengths =
    [
        (3, 150), (4, 150), (5, 60), (6, 30), (9, 15), (10, 10), (11, 30), (15, 30), (19, 240), (20, 240), (21, 240), (22, 240), (23, 30),
        (24, 70), (25, 30), (26, 60), (27, 60), (28, 60), (32, 150),
    ];

    private static readonly int[] _comparedColumns = [.. Enumerable.Range(1, 41).Where(column => column > 2 && column is < 33 or > 36)];
    private static readonly int[] _mandatory = [2, 3, 4, 8, 9, 10];
    private readonly string[] _values;

    internal PlainRow(int ordinal, string[] fields)
    {
        Ordinal = ordinal;
        Fields = fields;
        _values = [.. fields.Select(field => field.Trim())];
        if (fields.Length != 41 || fields[0] != "APP")
        {
            IsBroken = true;
            Fail("A002");
            return;
        }

        ReadColumns();
        Hire = PlainDay.Read(this[12]) ?? (fields[11].Trim().Length == 0 ? PlainDay.Read(this[2]) : null);
        End = PlainDay.Read(this[13]);
        var gmc = PlainNumbers.IsGmcBody(this[16]) ? PlainNumbers.Gmc(this[17]) ?? "" : "";
        Person = new PlainPerson(this[3], this[4], PlainDay.Read(this[8]), PlainNumbers.Ni(this[14]) ?? "", gmc);
    }

    internal int Ordinal { get; }

    internal string[] Fields { get; }

    /// <summary>True when it is no row of 41 columns beginning with APP.</summary>
    internal bool IsBroken { get; }

    internal SortedSet<string> Errors { get; } = new(StringComparer.Ordinal);

    internal SortedSet<string> Warnings { get; } = new(StringComparer.Ordinal);

    /// <summary>S001, S002, A040 to A043 of a row that did not fail.</summary>
    internal string Success { get; set; } = "";

    /// <summary>True when the applicant stands on an existing employee: S002, and what follows from it.</summary>
    internal bool HasAssignment { get; set; }

    internal PlainPerson Person { get; } = new("", "", null, "");

    /// <summary>Surname and first name as they were sent.</summary>
    internal string Names => $"{this[3]}, {this[4]}";

    internal int? Hire { get; }

    internal int? End { get; }

    internal PlainPosition? Position { get; set; }

    /// <summary>The applicant record that the row made, changed or left as it was; null when it failed or is a duplicate.</summary>
    internal PlainRecord? Record { get; set; }

    /// <summary>The columns by which people are told apart, as they are compared.</summary>
    internal string Identity => string.Join('\n', ((int[])[3, 4, 8, 16, 17]).Select(ComparedValue));

    internal string RowDpn => IsBroken ? "" : this[11].ToUpperInvariant();

    /// <summary>A column's value, trimmed; empty when it was left out.</summary>
    internal string this[int column] => _values[column - 1];

    /// <summary>Where the projected hire date stands in what is compared.</summary>
    internal static int HireAt { get; } = Array.IndexOf(_comparedColumns, 12);

    /// <summary>Where the projected end date stands in what is compared.</summary>
    internal static int EndAt { get; } = Array.IndexOf(_comparedColumns, 13);

    /// <summary>All columns but 1, 2 and 33-36, dates as dates, left-out values as empty (A041).</summary>
    internal string[] Compared => [.. _comparedColumns.Select(ComparedValue)];

    internal void Fail(string rule) => Errors.Add(rule);

    internal void Warn(string rule) => Warnings.Add(rule);

    /// <summary>The messages of the row: errors, or the success, then the warnings in order of id.</summary>
    internal string Words() =>
        $"{Ordinal} {(Errors.Count > 0 ? "FAIL" : "SUCCESS")} "
        + string.Join(' ', (Errors.Count > 0 ? Errors.Select(rule => rule + ":ERROR") : [Success + ":INFO"])
            .Concat(Warnings.Select(rule => rule + ":WARNING")));

    private string ComparedValue(int column)
    {
        // A blank hire date is compared as the date that it means.
        if (column == 12 && Hire is { } hire) return PlainDay.Write(hire);
        if (column is 8 or 12 or 13 or 18 && PlainDay.Read(this[column]) is { } day) return PlainDay.Write(day);
        if (column == 11) return RowDpn;
        if (column == 17 && PlainNumbers.IsNotProvided(this[17])) return "";
        if (column == 14 && PlainNumbers.Ni(this[14]) is null) return "";
        return column == 17 && PlainNumbers.IsGmcBody(this[16]) ? PlainNumbers.Gmc(this[17]) ?? "" : this[column];
    }

    private void ReadColumns()
    {
        foreach (var column in _mandatory)
            if (this[column].Length == 0) Fail("A001");
        foreach (var (column, longest) in _lengths)
            if (this[column].Length > longest) LeaveOut(column);
        foreach (var column in (int[])[2, 8, 12, 13, 18])
            if (this[column].Length > 0 && PlainDay.Read(this[column]) is null) LeaveOut(column);
        foreach (var column in (int[])[9, 10])
            if (!this[column].All(char.IsAsciiDigit)) LeaveOut(column);
        if (this[7] is not ("" or "M" or "F")) LeaveOut(7);
    }

    private void LeaveOut(int column)
    {
        if (_mandatory.Contains(column) || column is 12 or 13) Fail("A002");
        else Warn("A002");
        _values[column - 1] = "";
    }
}
