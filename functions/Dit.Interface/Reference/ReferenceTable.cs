namespace Dit.Interface.Reference;

/// <summary>The good rows of a reference file, each with its line.</summary>
/// <param name="Form">What the file looks like.</param>
/// <param name="Rows">The rows.</param>
/// <param name="IsWhole">True when every row is there: what another file names and is not among them is not known.</param>
internal sealed record ReferenceTable<T>(ReferenceForm Form, IReadOnlyList<(T Value, int Line)> Rows, bool IsWhole)
{
    /// <summary>The rows without their lines.</summary>
    internal IEnumerable<T> Values => Rows.Select(row => row.Value);

    /// <summary>Reads a file of a set.</summary>
    /// <param name="read">Makes a value of a row, and notes the row's faults.</param>
    internal static ReferenceTable<T> Read(ReferenceForm form, IReadOnlyDictionary<string, string> files, List<ReferenceFault> faults,
        Func<ReferenceRow, T> read)
    {
        var before = faults.Count;
        if (!files.TryGetValue(form.Name, out var text))
        {
            if (!form.IsOptional) faults.Add(new(form.Name, null, "the file is missing"));
            return new(form, [], form.IsOptional);
        }

        var rows = ReferenceSheet.Read(form, text, faults).Select(row => (Value: read(row), Row: row)).ToList();
        return new(form, [.. rows.Where(row => !row.Row.IsFaulty).Select(row => (row.Value, row.Row.Line))], faults.Count == before);
    }

    /// <summary>Notes values that are in more than one row, with the lines.</summary>
    internal void NoteRepeats(string what, Func<T, IEnumerable<string>> values, List<ReferenceFault> faults)
    {
        var repeats = Rows.SelectMany(row => values(row.Value).Select(value => (Value: value, row.Line)))
            .GroupBy(one => one.Value, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1);
        foreach (var group in repeats)
            faults.Add(
                new(Form.Name, group.Last().Line,
                    $"{what} {group.Key} is already on line {string.Join(", ", group.SkipLast(1).Select(one => one.Line).Distinct())}"));
    }
}
