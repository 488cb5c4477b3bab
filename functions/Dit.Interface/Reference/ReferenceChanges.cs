namespace Dit.Interface.Reference;

/// <summary>What a new set changes, row by row: a change of quotes, of order, or of a column that is not read does not count.</summary>
internal static class ReferenceChanges
{
    /// <summary>The rows that come and those that go, in the order of files and lines; rows that go first.</summary>
    internal static IReadOnlyList<ReferenceChange> Between(IReadOnlyDictionary<string, string> before,
        IReadOnlyDictionary<string, string> after) =>
        [.. ReferenceReader.Forms.SelectMany(form => Between(form, Rows(form, before), Rows(form, after)))];

    private static IEnumerable<ReferenceChange> Between(ReferenceForm form, IReadOnlyList<(string Text, int Line)> before,
        IReadOnlyList<(string Text, int Line)> after)
    {
        var (old, now) = (before.Select(row => row.Text).ToHashSet(StringComparer.Ordinal), after.Select(row => row.Text)
            .ToHashSet(StringComparer.Ordinal));
        foreach (var (text, _) in before.Where(row => !now.Contains(row.Text))) yield return new(form.Name, null, text);
        foreach (var (text, line) in after.Where(row => !old.Contains(row.Text))) yield return new(form.Name, line, text);
    }

    private static IReadOnlyList<(string Text, int Line)> Rows(ReferenceForm form, IReadOnlyDictionary<string, string> files) =>
        files.TryGetValue(form.Name, out var text)
            ? [.. ReferenceSheet.Read(form, text, [])
                .Select(row => (string.Join(" | ", form.Known.Select(column => row[column])).TrimEnd(' ', '|'), row.Line))]
            : [];
}
