using System.Text.RegularExpressions;

namespace DitFunctions.Local.Tests.IndependentCheck;

/// <summary>
/// The numbered headings of the notices that a file of TIS called for: employer, kind, whom or what, and the rows that say so.
/// </summary>
internal static partial class NoticeLines
{
    private static readonly string[] _kinds = ["rotation", "withdrawn", "replaced", "start-date-changed", "end-date-changed"];

    /// <summary>Reads a day's folder of notices.</summary>
    internal static List<string> Read(string folder, string file)
    {
        if (!Directory.Exists(folder)) return [];
        var lines = new List<string>();
        foreach (var vpd in Directory.GetDirectories(folder).Select(Path.GetFileName).Where(name => name!.All(char.IsAsciiDigit)))
            foreach (var kind in _kinds)
                foreach (var notice in Directory.GetFiles(Path.Combine(folder, vpd!), $"*-{kind}.txt"))
                {
                    var text = File.ReadAllLines(notice);
                    var id = $"Id: {Canonical(file)}-{vpd}-{kind}";
                    if (text.Contains(id)) lines.AddRange(Headings(text).Select(heading => $"{vpd} {kind} {heading}"));
                }

        return [.. lines.Order(StringComparer.Ordinal)];
    }

    // A number of seven digits is written with eight.
    private static string Canonical(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        var number = name.LastIndexOf('_') + 1;
        return name[..number] + name[number..].PadLeft(8, '0');
    }

    // A heading may go on in the next line; what follows it begins with the position.
    private static IEnumerable<string> Headings(string[] text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!Number().IsMatch(text[i])) continue;
            var lines = text[i..].TakeWhile(line => !line.StartsWith("   Position:", StringComparison.Ordinal));
            var heading = string.Join(' ', lines.Select(line => line.Trim()));
            var parts = Rows().Match(heading);
            var rows = parts.Groups["rows"].Value;
            // Of many rows some are named and the others counted.
            var named = Digits().Matches(rows.EndsWith("more", StringComparison.Ordinal) ? rows.Split(" and ")[0] : rows)
                .Select(row => row.Value);
            yield return $"{PlainTold.Spaced(parts.Groups["who"].Value)} {string.Join(' ', named)}";
        }
    }

    [GeneratedRegex(@"^\d+\. ")]
    private static partial Regex Number();

    [GeneratedRegex(@"^\d+\. (?<who>.*?)( \(rows? (?<rows>[^()]*) of the file\))?$")]
    private static partial Regex Rows();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();
}
