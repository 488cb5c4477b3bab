using Dit.Core.Applicants;
using Dit.Core.Placements.Rules;

namespace Dit.Core.Placements;

/// <summary>
/// Decides the rows of one DNC or DNF, in file order, each once (interface-files.md, section 9). What an earlier row did
/// counts for the later ones; of rows that fail nothing is kept but a change that waits for its applicant.
/// </summary>
public sealed class NotificationDecision(NotificationCase about)
{
    private readonly PlacementBook _book = new(about);
    private readonly Dictionary<string, int> _earlier = new(StringComparer.Ordinal);

    /// <summary>The applicant records to write, each once with its final values.</summary>
    public IReadOnlyList<ApplicantRecord> Changed => _book.Changed;

    /// <summary>The body's picture with the rows that were decided so far; of a DNF, once all rows are decided.</summary>
    public RotationPicture Picture => _book.After.ToPicture();

    /// <summary>All that waits for applicants of the employers concerned, what waited before included; it replaces what was kept.</summary>
    public IReadOnlyList<PendingChange> Pending => _book.Pending.All;

    /// <summary>Decides one row.</summary>
    public NotificationOutcome Decide(NotificationRow row)
    {
        if (row.IsRejected)
        {
            KeepPlaceOf(row);
            return Outcome(row, RowResult.Rejected, row.SyntaxFindings, []);
        }

        var key = string.Join('\u001F', row.Values);
        if (_earlier.TryGetValue(key, out var first))
            return Outcome(row, RowResult.Duplicate, [NotificationRules.Duplicate.Says($"duplicate of row {first}, which counts")], []);
        var verdict = Judge(row);
        if (verdict.Result == RowResult.Rejected) KeepPlaceOf(row);
        else _earlier.Add(key, row.Ordinal);
        return Outcome(row, verdict.Result,
            [verdict.Main, .. row.SyntaxFindings.Concat(verdict.Warnings).OrderBy(message => message.Rule, StringComparer.Ordinal)],
                verdict.Events);
    }

    /// <summary>
    /// What only the file as a whole says, for the employers that have the posts live: each post's rotation, and what a DNF left out.
    /// To be asked once all rows are decided.
    /// </summary>
    public IReadOnlyList<PlacementEvent> OfTheWhole() =>
        [.. RotationNotifications.Pictured(_book), .. about.IsFull ? RotationNotifications.LeftOut(_book) : []];

    private NotificationVerdict Judge(NotificationRow row)
    {
        var post = _book.PostOf(row.Dpn);
        if (row.Type == NotificationType.NewDpn) return NewDpnNotifications.Decide(row, post, _book);
        if (post.Fault is { } fault) return NotificationVerdict.Fail(fault);
        return row.Type switch
        {
            NotificationType.Rotation => RotationNotifications.Decide(row, post, _book),
            NotificationType.DateChange => DateNotifications.Decide(row, post, _book),
            _ => LeavingNotifications.Decide(row, post, _book),
        };
    }

    // Also of another type: what a full file names, however badly, is not left out.
    private void KeepPlaceOf(NotificationRow row)
    {
        if (row.Dpn.Length > 0 && (about.IsFull || row.Type == NotificationType.Rotation)) _book.PicturedPost(row.Dpn).Keep(row, _book);
    }

    private static NotificationOutcome Outcome(
        NotificationRow row, RowResult result, IReadOnlyList<RowMessage> messages, IReadOnlyList<PlacementEvent> events) => new()
        {
            Ordinal = row.Ordinal,
            Line = row.Line,
            Type = row.TypeText,
            Dpn = row.DpnText,
            Result = result,
            Messages = messages,
            Events = events,
        };
}
