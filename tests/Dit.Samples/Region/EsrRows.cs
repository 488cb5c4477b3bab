using System.Globalization;
using Dit.Core.Files;
using Dit.Core.Files.Layouts;

namespace Dit.Samples.Region;

/// <summary>Writes what an employer's ESR tells.</summary>
/// <param name="date">The day before which all was last updated.</param>
internal partial class EsrRows(RecordWriter records, DateOnly date)
{
    private const string EndOfTime = "47121231";
    private readonly string?[] _values = new string?[64];
    private readonly string _updated = FormattableString.Invariant($"{date.AddDays(-1):yyyyMMdd} 181500");

    internal RecordWriter Records => records;

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

    /// <summary>A row as text: vehicles, costing, lists of values, which are valid and of no use here.</summary>
    internal void Raw(string row) => records.WriteRaw(row);

    private void Fill(RecordLayout layout, params ReadOnlySpan<(string Column, string? Value)> cells)
    {
        Array.Clear(_values);
        foreach (var (column, value) in cells) _values[layout[column] - 1] = value;
    }

    private void Put(RecordLayout layout) => records.Write(layout, _values.AsSpan(0, layout.Count - 1));

    private protected static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string OneLine(string text) => text.Replace('\n', ' ').Replace('~', '-');

    // Of two periods of a thing the open one stands first, as in the field; now and then it stands last.
    private static IEnumerable<T> InOrder<T>(T open, IReadOnlyList<T> others, long id) =>
        id % 4 == 3 ? others.Append(open) : others.Prepend(open);
}
