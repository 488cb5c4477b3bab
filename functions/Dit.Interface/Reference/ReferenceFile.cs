using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Dit.Interface.Reference;

/// <summary>Reads one reference file row by row, and notes what is wrong with its line number.</summary>
/// <param name="name">The file's name, for the notes.</param>
/// <param name="columns">The header's columns, which must all be there.</param>
internal sealed class ReferenceFile(string name, params string[] columns)
{
    internal List<string> Faults { get; } = [];

    /// <summary>Reads all rows; a row that <paramref name="read"/> finds fault with is left out and noted.</summary>
    internal List<T> Read<T>(string text, Func<Func<string, string>, (T? Row, string? Fault)> read)
    {
        var rows = new List<T>();
        using var csv = new CsvReader(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            TrimOptions = TrimOptions.Trim,
            PrepareHeaderForMatch = header => header.Header.Trim().TrimStart('\uFEFF').ToUpperInvariant(),
            BadDataFound = null,
            MissingFieldFound = null,
            HeaderValidated = null,
        });
        if (!csv.Read() || !csv.ReadHeader())
        {
            Faults.Add($"{name}: the file is empty; its first line must be {string.Join(',', columns)}");
            return rows;
        }

        var header = csv.HeaderRecord!.Select(column => column.Trim().TrimStart('\uFEFF')).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var missing = columns.Where(column => !header.Contains(column)).ToList();
        if (missing.Count > 0)
        {
            Faults.Add($"{name} line 1: column {string.Join(", ", missing)} is missing");
            return rows;
        }

        while (csv.Read())
        {
            var (row, fault) = read(column => csv.GetField(column) ?? "");
            if (fault is null) rows.Add(row!);
            else Faults.Add(string.Create(CultureInfo.InvariantCulture, $"{name} line {csv.Parser.RawRow}: {fault}"));
        }

        return rows;
    }
}
