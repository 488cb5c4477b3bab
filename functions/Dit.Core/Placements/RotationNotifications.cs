using Dit.Core.Applicants;
using Dit.Core.Placements.Rules;

namespace Dit.Core.Placements;

/// <summary>Type 1: the current and next holder of a place, or its vacancy.</summary>
internal static class RotationNotifications
{
    internal static NotificationVerdict Decide(NotificationRow row, Post post, PlacementBook book)
    {
        var before = book.Before.Match(row, book.File);
        if (before?.IsNewerThan(book.File) == true)
            return new(NotificationRules.Superseded.Says("superseded: a newer file has already told of this place"), RowResult.Superseded);
        if (row.IsDeleted == true) return Delete(row, post, book);
        var was = before?.Entry;
        var entry = EntryOf(row, book, was);
        if (book.After.Match(row, book.File) is { } slot) book.After.Change(slot, entry);
        else book.After.Add(entry);
        if (row.Next is { } next)
            foreach (var at in post.Employers) book.Pending.CancelOut(at.Vpd.Text, row.Dpn, next, book.File);
        if (was?.SaysTheSameAs(entry) == true)
            return new(NotificationRules.Unchanged.Says("this rotation is known already, nothing changed"), RowResult.Accepted);
        return new(NotificationRules.RotationTaken.Says(entry.IsVacant ? "rotation taken: the post is vacant" : "rotation taken"), RowResult.Accepted)
        {
            Events = [.. post.Employers.Select(at => EventOf(row, at, entry))],
        };
    }

    /// <summary>The next placements that a full file no longer names, for the employers that have the post live.</summary>
    internal static IReadOnlyList<PlacementEvent> LeftOut(PlacementBook book)
    {
        var after = book.After;
        return
        [
            .. DnfPlan.NextPlacements(book.About.Picture, book.Today)
                .Where(entry => !NewestWins.IsNewer(entry.File, entry.FileDate, book.File) && book.Before.Next(entry.Dpn, entry.Next!).Any()
                    && !after.Next(entry.Dpn, entry.Next!).Any() && !after.Current(entry.Dpn, entry.Next!).Any())
                .SelectMany(entry => book.PostOf(entry.Dpn).Employers.Select(at => LeftOutOf(entry, at))),
        ];
    }

    private static NotificationVerdict Delete(NotificationRow row, Post post, PlacementBook book)
    {
        var named = row.Current is not null || row.Next is not null;
        var slots = named ? book.Before.Match(row, book.File) is { } one ? [one] : [] : book.Before.OlderOn(row.Dpn, book.File).ToList();
        foreach (var slot in slots) slot.IsGone = true;
        if (slots.Count == 0) return new(NotificationRules.Unchanged.Says("the rotation had no such place, nothing changed"), RowResult.Accepted);
        return new(NotificationRules.RotationTaken.Says("rotation taken: the place is deleted from the rotation"), RowResult.Accepted)
        {
            Events = [.. slots.SelectMany(slot => post.Employers.Select(at => EventOf(row, at, slot.Entry) with { IsLeftOut = true }))],
        };
    }

    private static RotationEntry EntryOf(NotificationRow row, PlacementBook book, RotationEntry? was) => new()
    {
        Dpn = row.Dpn,
        Current = row.Current,
        CurrentEnd = row.CurrentEnd,
        CurrentWte = row.CurrentWte,
        CurrentNextVpd = row.Text(NotificationColumns.CurrentNextVpd),
        Next = row.Next,
        NextStart = row.NextStart,
        NextEnd = was?.Next is { } known && row.Next?.IsSameAs(known) == true ? was.NextEnd : null,
        NextWte = row.NextWte,
        NextCurrentVpd = row.Text(NotificationColumns.NextCurrentVpd),
        NextGrade = row.Text(NotificationColumns.NextGrade),
        Specialty = row.Text(NotificationColumns.Specialty),
        // A named next trainee is surer than a flag that was left as it was.
        IsVacant = row.Next is null && row.IsVacant == true,
        File = book.File.Canonical,
        FileDate = book.File.Date,
        FileSequence = book.File.Sequence,
    };

    private static PlacementEvent EventOf(NotificationRow row, PostAtEmployer at, RotationEntry entry) =>
        PlacementBook.EventOf(PlacementEventKind.Rotation, row, at, entry.Next) with
        {
            Rotation = entry,
            NewStart = entry.NextStart,
            ApplicantNumber = entry.Next is { } next && at.Applicant(next) is { Record.State: ApplicantState.PreferredApplicant } applicant ? applicant.Record.Number : "",
        };

    private static PlacementEvent LeftOutOf(RotationEntry entry, PostAtEmployer at) => new()
    {
        Kind = PlacementEventKind.Rotation,
        Vpd = at.Vpd.Text,
        Ordinal = 0,
        Dpn = entry.Dpn,
        PositionId = at.Position.Id.ToString(),
        PositionName = at.Position.Name,
        HostLead = at.Position.HostLead,
        Trainee = entry.Next,
        Rotation = entry,
        OldStart = entry.NextStart,
        ApplicantNumber = at.Applicant(entry.Next!) is { Record.State: ApplicantState.PreferredApplicant } applicant ? applicant.Record.Number : "",
        IsLeftOut = true,
    };
}
