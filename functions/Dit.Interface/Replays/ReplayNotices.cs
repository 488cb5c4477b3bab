using Dit.Core.Notices;
using Dit.Interface.Ledger;

namespace Dit.Interface.Replays;

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
