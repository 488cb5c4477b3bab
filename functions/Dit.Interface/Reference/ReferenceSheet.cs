using CsvHelper;
using CsvHelper.Configuration;

namespace Dit.Interface.Reference;

/// <summary>
/// Splits a reference file into rows, as Excel writes them: commas or semicolons, quotes, empty rows, spare empty columns at the
/// end. What no row can be made of is a fault with its line number.
/// </summary>
internal static class ReferenceSheet
{
    private static readonly char[] _neverInCells = ['\n', '\r', '\uFFFD'];

    /// <summary>Reads the rows behind the header.</summary>
    internal static IReadOnlyList<ReferenceRow> Read(ReferenceForm form, string text, List<ReferenceFault> faults)
    {
        var lines = new LineCount(text);
        using var csv = new CsvParser(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = DelimiterOf(text),
            BadDataFound = null,
        });
        if (text.Contains('\0', StringComparison.Ordinal))
        {
            faults.Add(new(form.Name, null, "this is no CSV text; save the sheet as CSV UTF-8"));
            return [];
        }

        if (!ReadFilled(csv))
        {
            faults.Add(new(form.Name, null, $"the file is empty; its first line must be {string.Join(',', form.Columns)}"));
            return [];
        }

        var header = csv.Record!.Select(NameOf).ToList();
        var wrong = WrongHeader(form, header, lines.BeginningOf(csv.RawRecord));
        if (wrong is not null) faults.Add(wrong);
        var rows = new List<ReferenceRow>();
        while (wrong is null && ReadFilled(csv))
        {
            var line = lines.BeginningOf(csv.RawRecord);
            IReadOnlyList<string> cells = [.. csv.Record!.Select(cell => cell.Trim())];
            var row = new ReferenceRow(form, line, header, cells, faults);
            if (cells.Skip(header.Count).Any(cell => cell.Length > 0))
                row.Fault("the row has more cells than the header; put a name that holds a comma in quotes");
            else if (cells.Any(cell => cell.IndexOfAny(_neverInCells) >= 0)) row.Fault(WhyNotInCells(cells));
            else rows.Add(row);
        }

        return rows;
    }

    private static ReferenceFault? WrongHeader(ReferenceForm form, IReadOnlyList<string> header, int line)
    {
        var missing = form.Columns.Except(header).ToList();
        if (missing.Count > 0)
            return new(form.Name, line,
                $"column {string.Join(", ", missing)} is missing; the columns are {string.Join(',', form.Columns)}");
        return form.Known.FirstOrDefault(column => header.Count(name => name == column) > 1) is { } twice
            ? new(form.Name, line, $"column {twice} is there twice")
            : null;
    }

    private static string WhyNotInCells(IEnumerable<string> cells) =>
        cells.Any(cell => cell.Contains('\uFFFD', StringComparison.Ordinal))
            ? "a character was lost when the file was saved (\uFFFD); type it again and save as CSV UTF-8"
            : "a cell holds a line break; perhaps a quote is not closed";

    // Excel leaves rows of nothing but delimiters where rows were cleared.
    private static bool ReadFilled(CsvParser csv)
    {
        while (csv.Read())
            if (!csv.Record!.All(string.IsNullOrWhiteSpace)) return true;
        return false;
    }

    // Where the list separator of Windows is a semicolon, so it is in Excel's CSV. A header's names hold neither.
    private static string DelimiterOf(string text)
    {
        var header = text.TrimStart().Split('\n')[0];
        return header.Count(sign => sign == ';') > header.Count(sign => sign == ',') ? ";" : ",";
    }

    // Header cells in any letter case; "cut-off" and "cut off" are cut_off.
    private static string NameOf(string cell) => cell.Trim().ToLowerInvariant().Replace('-', '_').Replace(' ', '_');
}

/// <summary>On which line the records of a text begin; a record with a quote that is not closed may be many lines long.</summary>
internal sealed class LineCount(string text)
{
    private int _place;
    private int _line = 1;

    /// <summary>The line, from 1, on which the next record begins.</summary>
    /// <param name="record">The record as it is in the text, after those that were asked for before.</param>
    internal int BeginningOf(string record)
    {
        var content = record.TrimStart('\r', '\n');
        var at = text.IndexOf(content, _place, StringComparison.Ordinal);
        _line += text.AsSpan(_place..at).Count('\n');
        _place = at;
        return _line;
    }
}
