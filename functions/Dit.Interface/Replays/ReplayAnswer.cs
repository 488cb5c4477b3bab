using Dit.Core.Applicants;
using Dit.Core.Notices;

namespace Dit.Interface.Replays;

/// <summary>What became of the wish to replay a file.</summary>
/// <param name="IsTaken">True when it is done, or on a dry run could be; false when it is refused.</param>
/// <param name="Words">One sentence or two for people: what is done, or why not.</param>
/// <param name="Rows">Row by row what would come of it; empty when rows were not looked at.</param>
public sealed record ReplayAnswer(bool IsTaken, string Words, IReadOnlyList<ReplayRow> Rows)
{
    internal static ReplayAnswer Refused(string words, IReadOnlyList<ReplayRow>? rows = null) => new(false, words, rows ?? []);
}

/// <summary>What a replay would make of a row, or why it leaves it alone. Holds no personal data.</summary>
/// <param name="Ordinal">The row's place in its file, from 1.</param>
/// <param name="Before">What came of it so far; null when it was never judged.</param>
/// <param name="After">What would come of it.</param>
/// <param name="Rules">The ids of the rules that would speak, in the order of the confirmation.</param>
/// <param name="Dpn">The DPN; empty when there is none.</param>
/// <param name="PositionId">The position's id as the row gives it; empty for a notification.</param>
public sealed record ReplayRow(int Ordinal, RowResult? Before, RowResult After, IReadOnlyList<string> Rules, string Dpn, string PositionId)
{
    /// <summary>A row as it would be judged, of which nothing is known so far.</summary>
    internal static ReplayRow Of(int ordinal, RowResult after, IReadOnlyList<RowMessage> messages, string dpn, string positionId) =>
        new(ordinal, null, after, [.. messages.Select(message => message.Rule)], dpn, positionId);

    /// <summary>True when the row would pass.</summary>
    public bool Passes => After != RowResult.Rejected;
}

/// <summary>
/// The notices of a replay: an event of their own, so that they are posted beside those of the file. Nobody is
/// notified of a row twice: a replay judges only rows that were rejected, and notifies only of those that pass now.
/// </summary>
internal static class ReplayNotices
{
    /// <summary>The notices under the ids of their run.</summary>
    internal static IEnumerable<Notice> Of(RunId run, IEnumerable<Notice> notices) =>
        run.IsReplay ? notices.Select(notice => notice with { Id = $"{notice.Id}-replay-{run.Replay}" }) : notices;
}
