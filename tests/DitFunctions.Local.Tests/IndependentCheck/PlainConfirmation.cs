using System.Text.RegularExpressions;

namespace DitFunctions.Local.Tests.IndependentCheck;

/// <summary>What the confirmation (APC, DCC) and the rejects must say of a row, and what they say.</summary>
internal static partial class PlainConfirmation
{
    /// <summary>What a row's lines in an APC echo and carry, behind its messages.</summary>
    internal static string Echo(PlainRow row)
    {
        var isSuccess = row.Errors.Count == 0;
        var (dpn, id, number) = row.Position is { } known ? (known.Dpn, known.Column(1), known.Number)
            : row.IsBroken ? ("", "", "") : (row.RowDpn, row.Fields[8].Trim(), row.Fields[9].Trim());
        return $" {dpn} {id} {number} {isSuccess} {row.HasAssignment} True";
    }

    /// <summary>A row's lines in an APC, as the row itself says what it expects: each message once, and whom it is about.</summary>
    internal static string Told(IGrouping<string, string[]> lines)
    {
        var first = lines.First();
        var words = lines.Select(line => line[5].Split(' ')[0] + ":" + line[6]).Distinct();
        var isEven = lines.All(line => line[4] == first[4] && line[7] == first[7] && line[3] == first[3]);
        var echo = $"{first[3].ToUpperInvariant()} {first[9]} {first[10]} {first[7].Length > 0} {first[8].Length > 0} {isEven}";
        return $"{lines.Key} {first[4]} {string.Join(' ', words)} {echo}";
    }

    /// <summary>
    /// What of an APP row may be kept: columns 33 to 36 never. Where they stand in a row of another shape nobody knows: of it the
    /// beginning is kept, and a count.
    /// </summary>
    internal static IEnumerable<string> Kept(IReadOnlyList<string> fields)
    {
        if (fields.Count == 41 && fields[0].Trim() == "APP") return fields.Select((field, index) => index is >= 32 and <= 35 ? "" : field);
        var most = Math.Max(0, Math.Min(32, fields.Count - 9));
        var safe = fields.Take(most).TakeWhile(field => field.IndexOfAny(['"', '\r', '\n']) < 0).ToList();
        return safe.Append($"({fields.Count} columns; {safe.Count} are kept)");
    }

    /// <summary>The line of a DCC.</summary>
    internal static string Of(PlainAnswer answer)
    {
        var (type, dpn) = answer.Note.IsBroken ? ("", "") : (Cut(answer.Note[2]), Cut(answer.Note.Dpn));
        var status = answer.IsFailed ? "FAIL" : "SUCCESS";
        return $"{answer.Note.Ordinal} {type} {dpn} {status} {answer.Severity} {string.Join(' ', answer.Rules)}";
    }

    /// <summary>
    /// A line of a DCC; a long text is cut, so that the last rules may be missing: then those that are there must be the first.
    /// </summary>
    internal static string Found(string[] line, PlainAnswer answer)
    {
        var rules = string.Join(' ', RuleId().Matches(line[6]).Select(rule => rule.Value));
        var all = string.Join(' ', answer.Rules);
        if (line[6].Length > 150 && rules.Length > 0 && all.StartsWith(rules, StringComparison.Ordinal)) rules = all;
        return $"{line[1]} {line[2]} {line[3]} {line[4]} {line[5]} {rules}";
    }

    private static string Cut(string text) => text.Length > 30 ? text[..30] : text;

    [GeneratedRegex(@"\bN\d{3}\b")]
    private static partial Regex RuleId();
}
