namespace Dit.Samples.Cases;

/// <summary>
/// The rows of one applicant file, scattered by chance. Rows that were added together keep their order, for which of two
/// comes first may matter.
/// </summary>
internal sealed class ApplicantRows(Chance chance)
{
    private readonly List<(int Place, SampleRow Row)> _rows = [];

    internal int Count => _rows.Count;

    internal void Add(params ReadOnlySpan<SampleRow> together)
    {
        Span<int> places = stackalloc int[together.Length];
        for (var i = 0; i < places.Length; i++) places[i] = chance.Below(int.MaxValue);
        places.Sort();
        for (var i = 0; i < places.Length; i++) _rows.Add((places[i], together[i]));
    }

    /// <summary>The rows in the order of the file.</summary>
    internal IReadOnlyList<SampleRow> InOrder() => [.. _rows.OrderBy(placed => placed.Place).Select(placed => placed.Row)];
}
