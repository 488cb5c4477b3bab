namespace DitFunctions.Local.Tests.Cases;

/// <summary>
/// What is right for a case, as a person wrote it down from the specification. A sort of line (file, apc, dcc, post, person, notice,
/// applicant, grid) that is named at all is complete. <c>says</c> and <c>silent</c> name words that a notice must or must not hold.
/// </summary>
internal sealed class RightValues
{
    private static readonly string[] _words = ["says", "silent"];
    private readonly List<string> _lines;

    private RightValues(IEnumerable<string> lines) =>
        _lines = [.. lines.Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#')];

    internal static IReadOnlyList<string> Names { get; } =
        [.. Directory.GetFiles(Folder, "*.txt").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Cases", "Right");

    internal static RightValues Read(string name) => new(File.ReadLines(Path.Combine(Folder, $"{name}.txt")));

    internal void Check(CaseStory story)
    {
        var sorts = _lines.Select(SortOf).Except(_words).ToHashSet(StringComparer.Ordinal);
        var right = _lines.Where(line => sorts.Contains(SortOf(line))).ToList();
        var found = story.Lines.Where(line => sorts.Contains(SortOf(line))).ToList();
        var wrong = right.Except(found).Select(line => $"missing: {line}").Concat(found.Except(right).Select(line => $"not right: {line}"))
            .Concat(_lines.Where(line => !sorts.Contains(SortOf(line)) && !Holds(story, line)).Select(line => $"does not hold: {line}"))
                .ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.Equal(right.Count, found.Count);
        Assert.NotEmpty(right);
    }

    private static bool Holds(CaseStory story, string line)
    {
        var parts = line.Split(' ', 5);
        var notice =
            string.Join(' ', story.Notice(parts[1], parts[2], parts[3]).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return notice.Length > 0 && notice.Contains(parts[4], StringComparison.Ordinal) == (parts[0] == "says");
    }

    private static string SortOf(string line) => line.Split(' ')[0];
}
