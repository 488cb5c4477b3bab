using Dit.Core.Applicants;
using Dit.Core.Placements.Rules;

namespace Dit.Core.Placements;

/// <summary>Types 2 and 3: a trainee is withdrawn, or another takes the place.</summary>
internal static class LeavingNotifications
{
    internal static NotificationVerdict Decide(NotificationRow row, Post post, PlacementBook book)
    {
        var trainee = row.Subject!;
        if (post.Employers.Any(at => at.IsAmbiguous(trainee))) return NotificationVerdict.Several;
        var found = post.Employers.Select(at => (At: at, Applicant: at.Applicant(trainee), Holder: at.Holder(trainee))).ToList();
        var isHeld = found.Exists(one => one.Holder is not null);
        var isKnown = isHeld || found.Exists(one => one.Applicant is not null);
        var places = PlacesOf(book.After);
        if (IsSuperseded(found.Select(one => one.Applicant), [.. places, .. PlacesOf(book.Start)], book, isHeld))
            return new(NotificationRules.Superseded.Says("superseded: a newer file names this trainee"), RowResult.Superseded);

        if (!isKnown)
            foreach (var at in post.Employers) book.Pending.Put(PendingOf(row, at, trainee, book));
        // TIS sends the picture without the trainee first: what counts is what the employers were told before the file.
        var was = book.ToldOfNext(row.Dpn, trainee) ?? book.ToldOfCurrent(row.Dpn, trainee);
        var changedPicture = LeavingPlaces.Change(row, trainee, places, book) | was is not null;
        var told = found.Select(one => Leave(row, one.At, one.Applicant, one.Holder, was, trainee, book)).ToList();
        if (!isKnown && !changedPicture) return NotificationVerdict.Nobody;
        book.TakeOut(row.Dpn, trainee);
        return VerdictOf(row, [.. told.OfType<PlacementEvent>()], isKnown, changedPicture);

        List<RotationSlot> PlacesOf(RotationDraft picture) =>
            [.. picture.Next(row.Dpn, trainee).Concat(picture.Current(row.Dpn, trainee)).Distinct()];
    }

    private static bool IsSuperseded(IEnumerable<PostApplicant?> applicants, List<RotationSlot> places, PlacementBook book, bool isHeld)
    {
        var records = applicants.OfType<PostApplicant>().ToList();
        if (isHeld || (records.Count == 0 && places.Count == 0)) return false;
        return records.TrueForAll(applicant => book.IsNewer(applicant.Record)) && places.TrueForAll(place => place.IsNewerThan(book.File));
    }

    private static NotificationVerdict VerdictOf(
        NotificationRow row, IReadOnlyList<PlacementEvent> events, bool isKnown, bool changedPicture)
    {
        var isWithdrawal = row.Type == NotificationType.Withdrawal;
        if (events.Count == 0 && !changedPicture)
        {
            var already = isWithdrawal ? "withdrawn already, nothing changed" : "replaced already, nothing changed";
            return new(NotificationRules.Unchanged.Says(already), RowResult.Accepted);
        }

        var words = !isKnown ? "the next placement is taken out of the rotation; no applicant has come yet"
            : isWithdrawal ? "the trainee is withdrawn" : "the trainee is replaced";
        return new((isWithdrawal ? NotificationRules.Withdrawn : NotificationRules.Replaced).Says(words), RowResult.Accepted)
        {
            Events = events,
            Warnings = NotificationVerdict.WarningsOf(events),
        };
    }

    /// <summary>Does it at one employer; null when nothing is to be told there.</summary>
    private static PlacementEvent? Leave(
        NotificationRow row, PostAtEmployer at, PostApplicant? applicant, PostHolder? holder, RotationEntry? was, Trainee trainee,
        PlacementBook book)
    {
        var state = applicant is null ? (ApplicantState?)null : ApplicantLifecycle.StateOn(applicant.Record, at.People, book.Today);
        var isOpen = state is ApplicantState.PreferredApplicant or ApplicantState.Lapsed && !book.IsNewer(applicant!.Record);
        // An applicant who left and is on the post all the same was hired directly. Who is neither has left already, or is known from a
        // picture alone.
        if (!isOpen && holder is null && (was is null || (applicant is not null && book.IsNewer(applicant.Record)))) return null;
        var (start, end) = isOpen ? (applicant!.Record.ProjectedHire, applicant.Record.ProjectedEnd)
            : holder is not null ? (holder.Assignment.Start, holder.Assignment.End)
            : was!.Next?.IsSameAs(trainee) == true ? (was.NextStart, was.NextEnd) : (null, was.CurrentEnd);
        var kind = row.Type == NotificationType.Withdrawal ? PlacementEventKind.Withdrawn : PlacementEventKind.Replaced;
        var about = PlacementBook.EventOf(kind, row, at, trainee) with
        {
            Trainee = applicant?.Trainee ?? holder?.Trainee ?? trainee,
            ApplicantNumber = isOpen ? applicant!.Record.Number : "",
            IsHolder = !isOpen && holder is not null,
            OldStart = start,
            OldEnd = end,
            Reason = row.Text(NotificationColumns.WithdrawnReason),
            Replacement = row.Type == NotificationType.Replacement ? row.Replacement : null,
            ReplacementFrom = row.Type == NotificationType.Replacement ? row.Text(NotificationColumns.ReplacementVpd) : null,
            NewStart = row.Type == NotificationType.Replacement ? row.ReplacementHire : null,
        };
        var instead = row.Type == NotificationType.Replacement ? OpenReplacement(row, at) : null;
        if (isOpen) Record(row, at, applicant!, instead, book);
        return about with { ReplacementNumber = instead?.Record.Number ?? "" };
    }

    private static PostApplicant? OpenReplacement(NotificationRow row, PostAtEmployer at) =>
        at.Applicant(row.Replacement!) is { Record.State: ApplicantState.PreferredApplicant } comes ? comes : null;

    private static void Record(NotificationRow row, PostAtEmployer at, PostApplicant leaves, PostApplicant? instead, PlacementBook book)
    {
        var (file, record) = (book.File, leaves.Record);
        if (row.Type == NotificationType.Withdrawal)
        {
            book.Change(leaves, ApplicantChanges.Withdraw(record, file.Canonical, file.Date, book.Today));
            return;
        }

        book.Change(leaves, ApplicantChanges.Replace(record, instead?.Record.Number ?? "", file.Canonical, file.Date, book.Today));
        if (instead is not null)
            book.Change(instead, ApplicantChanges.ComeInstead(instead.Record, record.Number, file.Canonical, book.Today));
        else book.Pending.Put(ComesInstead(row, at, record.Number, book));
    }

    private static PendingChange ComesInstead(NotificationRow row, PostAtEmployer at, string oldNumber, PlacementBook book) =>
        PendingOf(row, at, row.Replacement!, book) with
        {
            Id = PendingNotes.IdOf(row, at, PendingKind.ComesInstead, book),
            Kind = PendingKind.ComesInstead,
            OldNumber = oldNumber,
            Replacement = null,
        };

    private static PendingChange PendingOf(NotificationRow row, PostAtEmployer at, Trainee trainee, PlacementBook book)
    {
        var kind = row.Type == NotificationType.Withdrawal ? PendingKind.Withdrawal : PendingKind.Replacement;
        return PendingNotes.Of(row, at, trainee, kind, book) with
        {
            Reason = row.Text(NotificationColumns.WithdrawnReason),
            Replacement = row.Replacement,
        };
    }
}
