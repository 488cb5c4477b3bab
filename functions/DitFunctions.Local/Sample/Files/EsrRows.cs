using System.Globalization;
using Dit.Core.Files;
using Dit.Core.Files.Layouts;

namespace DitFunctions.Local.Sample;

/// <summary>Writes what an employer's ESR tells, and counts it.</summary>
/// <param name="records">Where the rows go.</param>
/// <param name="date">The day before which all was last updated.</param>
internal sealed partial class EsrRows(RecordWriter records, DateOnly date)
{
    private const string EndOfTime = "47121231";
    private readonly string?[] _values = new string?[64];
    private readonly string _updated = FormattableString.Invariant($"{date.AddDays(-1):yyyyMMdd} 181500");
    private readonly Dictionary<string, (int Rows, int Bad)> _types = new(StringComparer.Ordinal);

    internal int Rows { get; private set; }

    internal int Rejected { get; private set; }

    /// <summary>
    /// True when the layout has probably changed: a tenth of the rows is bad, or all of a type that the file holds five or more of.
    /// </summary>
    internal bool LooksChanged =>
        (Rejected > 0 && Rejected * 10 >= Rows) || _types.Values.Any(type => type.Rows >= 5 && type.Bad == type.Rows);

    internal void Department(Department department)
    {
        Fill(
            GoLayouts.Organisation,
            ("OrganisationId", Number(department.Id)), ("Name", department.Name), ("Type", "Department"), ("EffectiveFrom", "20040401"),
            ("DefaultCostCentre", Number(department.Id % 1_000_000)), ("LocationId", Number(department.LocationId)),
                ("LastUpdate", _updated));
        Put(GoLayouts.Organisation);
    }

    internal void Place(Department department)
    {
        Fill(
            GoLayouts.Location,
            ("LocationId", Number(department.LocationId)), ("LocationCode", $"L{Number(department.LocationId % 10_000)}"),
                ("Description", department.Place),
            ("Line1", "Hospital Drive"), ("Country", "GB"), ("LastUpdate", _updated));
        Put(GoLayouts.Location);
    }

    internal void Delete(string type, long id) => Raw($"{type}~{Number(id)}");

    /// <summary>A row that is valid and of no use here: vehicles, costing, lists of values.</summary>
    internal void Raw(string row)
    {
        records.WriteRaw(row);
        Count(row.Split('~')[0], isBad: false);
    }

    /// <summary>A row that has to be rejected alone.</summary>
    internal void Bad(string row)
    {
        records.WriteRaw(row);
        Count(row.Split('~')[0], isBad: true);
    }

    private void Fill(RecordLayout layout, params ReadOnlySpan<(string Column, string? Value)> cells)
    {
        Array.Clear(_values);
        foreach (var (column, value) in cells) _values[layout[column] - 1] = value;
    }

    private void Put(RecordLayout layout)
    {
        records.Write(layout, _values.AsSpan(0, layout.Count - 1));
        Count(layout.Type, isBad: false);
    }

    private void Count(string type, bool isBad)
    {
        var (rows, bad) = _types.GetValueOrDefault(type);
        _types[type] = (rows + 1, bad + (isBad ? 1 : 0));
        Rows++;
        if (isBad) Rejected++;
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string OneLine(string text) => text.Replace('\n', ' ').Replace('~', '-');

    // Of two periods of a thing the open one stands first, as in the field; now and then it stands last.
    private static IEnumerable<T> InOrder<T>(T open, IReadOnlyList<T> others, long id) =>
        id % 4 == 3 ? others.Append(open) : others.Prepend(open);
}
