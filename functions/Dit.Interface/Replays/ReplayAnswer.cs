namespace Dit.Interface.Replays;

/// <summary>What became of the wish to replay a file.</summary>
/// <param name="IsTaken">True when it is done, or on a dry run could be; false when it is refused.</param>
/// <param name="Words">One sentence or two for people: what is done, or why not.</param>
/// <param name="Rows">Row by row what would come of it; empty when rows were not looked at.</param>
public sealed record ReplayAnswer(bool IsTaken, string Words, IReadOnlyList<ReplayRow> Rows)
{
    internal static ReplayAnswer Refused(string words, IReadOnlyList<ReplayRow>? rows = null) => new(false, words, rows ?? []);
}
