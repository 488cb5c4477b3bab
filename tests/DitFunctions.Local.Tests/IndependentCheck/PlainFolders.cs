namespace DitFunctions.Local.Tests.IndependentCheck;

/// <summary>The folders that went in and came out, and what was found to disagree.</summary>
internal sealed class PlainFolders(string input, string output)
{
    internal string Input => input;

    internal string Output => output;

    internal List<string> Disagreements { get; } = [];

    internal IEnumerable<string> Days =>
        Directory.GetDirectories(input, "20*").Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal);

    /// <summary>A dropped file; a held one lies in the folder of an earlier day.</summary>
    internal string Dropped(string name, string container, string day) => Days.Where(other => string.CompareOrdinal(other, day) <= 0)
        .Select(other => Path.Combine(input, other, container, name)).Last(File.Exists);

    internal void CheckRejects(string name, string day, List<string> expected, Func<string, List<string>> read)
    {
        var path = Path.Combine(output, day, "rejects", name);
        CompareAll($"{name} rejects", expected, File.Exists(path) ? read(path) : []);
    }

    internal void CompareAll(string what, List<string> expected, List<string> found, List<string>? rows = null)
    {
        if (expected.Count != found.Count)
        {
            // Line by line all would differ behind the one that is too many or not there.
            foreach (var missing in expected.Except(found)) Compare(what, "", missing, null);
            foreach (var more in found.Except(expected)) Compare(what, "", null, more);
            Compare(what, "count", $"{expected.Count}", $"{found.Count}");
            return;
        }

        for (var i = 0; i < Math.Max(expected.Count, found.Count); i++)
            Compare(what, $"[{i}] {rows?.ElementAtOrDefault(i)}", expected.ElementAtOrDefault(i), found.ElementAtOrDefault(i));
    }

    internal void Compare(string what, string where, string? expected, string? found)
    {
        if (expected != found) Disagreements.Add($"{what} {where}\n  expected {expected}\n  found    {found}");
    }
}
