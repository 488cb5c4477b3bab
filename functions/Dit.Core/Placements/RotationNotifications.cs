using Dit.Core.Applicants;
using Dit.Core.Placements.Rules;

namespace Dit.Core.Placements;

/// <summary>Type 1: who is on a place of a post and who comes next, or its vacancy. A post's rows are one picture and one notice.</summary>
internal static class RotationNotifications
{
    internal static NotificationVerdict Decide(NotificationRow row, Post post, PlacementBook book)
    {
        var pictured = book.PicturedPost(row.Dpn);
        if (pictured.IsSuperseded)
            return new(NotificationRules.Superseded.Says("superseded: a newer file says what this post looks like"), RowResult.Superseded);
        if (row.IsDeleted == true) return Delete(row, post, book);
        pictured.Take(row.Ordinal, book);
        var entry = EntryOf(row, pictured, book);
        if (book.After.Pair(row.Dpn, entry.Current, entry.Next).FirstOrDefault() is { } slot) book.After.Change(slot, entry);
        else book.After.Add(entry);
        if (entry.Next is { } next)
            foreach (var at in post.Employers) book.Pending.CancelOut(at.Vpd.Text, row.Dpn, next, book.File);
        if (book.Start.Pair(row.Dpn, entry.Current, entry.Next).Any(was => was.Entry.SaysTheSameAs(entry)))
            return new(NotificationRules.Unchanged.Says("this rotation is known already, nothing changed"), RowResult.Accepted);
        pictured.HasNews = true;
        var words = entry.IsVacant ? "rotation taken: the post is vacant" : "rotation taken";
        return new(NotificationRules.RotationTaken.Says(words), RowResult.Accepted);
    }

    /// <summary>One event for each employer of each post that rows of type 1 show otherwise than before; once all are decided.</summary>
    internal static IEnumerable<PlacementEvent> Pictured(PlacementBook book)
    {
        foreach (var pictured in book.Pictured.Where(pictured => pictured.Ordinals.Count > 0))
        {
            var picture = PictureOf(book.After, pictured.Dpn);
            if (!pictured.HasNews && picture.SaysTheSameAs(PictureOf(book.Start, pictured.Dpn))) continue;
            foreach (var at in book.PostOf(pictured.Dpn).Employers)
                yield return PlacementBook.EventOf(PlacementEventKind.Rotation, pictured.Ordinals[0], pictured.Dpn, at) with
                {
                    Rows = pictured.Ordinals,
                    Picture = picture with { Nexts = [.. picture.Nexts.Select(next => AtEmployer(next, at))] },
                    Others = at.Others(picture.Holders.Select(holder => holder.Trainee).Concat(picture.Nexts.Select(next => next.Trainee))),
                };
        }
    }

    /// <summary>The next placements that a full file no longer names, for the employers that have the post live.</summary>
    internal static IEnumerable<PlacementEvent> LeftOut(PlacementBook book) =>
        DnfPlan.NextPlacements(book.About.Picture, book.Today)
            .Where(entry => !NewestWins.IsNewer(entry.File, entry.FileDate, book.File) && !book.Deleted.Contains(entry)
                && !book.IsTakenOut(entry.Dpn, entry.Next!)
                && !book.After.Next(entry.Dpn, entry.Next!).Any() && !book.After.Current(entry.Dpn, entry.Next!).Any())
            .SelectMany(entry => book.PostOf(entry.Dpn).Employers.Select(at =>
                LeftOutOf(0, entry.Dpn, [entry], at) with { Trainee = entry.Next, OldStart = entry.NextStart }));

    private static NotificationVerdict Delete(NotificationRow row, Post post, PlacementBook book)
    {
        var entries = PlacesOf(row, book.Start).Where(slot => !slot.IsNewerThan(book.File)).Select(slot => slot.Entry).ToList();
        var gone = PlacesOf(row, book.After).Where(slot => !slot.IsOf(book.File) && !slot.IsNewerThan(book.File)).ToList();
        foreach (var slot in gone) slot.IsGone = true;
        book.Deleted.UnionWith(entries);
        if (entries.Count == 0)
            return new(NotificationRules.Unchanged.Says("the rotation had no such place, nothing changed"), RowResult.Accepted);
        return new(NotificationRules.RotationTaken.Says("rotation taken: the place is deleted from the rotation"), RowResult.Accepted)
        {
            Events = [.. post.Employers.Select(at => LeftOutOf(row.Ordinal, row.Dpn, entries, at))],
        };
    }

    // A row that names nobody deletes the whole post; of two trainees the pair, else the place of the one who comes.
    private static List<RotationSlot> PlacesOf(NotificationRow row, RotationDraft picture)
    {
        if (row.Current is null && row.Next is null) return [.. picture.On(row.Dpn)];
        var pair = picture.Pair(row.Dpn, row.Current, row.Next).ToList();
        if (pair.Count > 0) return pair;
        return [.. (row.Next is { } next ? picture.Next(row.Dpn, next) : picture.Current(row.Dpn, row.Current!)).Take(1)];
    }

    private static RotationEntry EntryOf(NotificationRow row, PicturedPost pictured, PlacementBook book)
    {
        var isTakenOut = row.Next is not null && book.IsTakenOut(row.Dpn, row.Next);
        var next = isTakenOut ? null : row.Next;
        return new()
        {
            Dpn = row.Dpn,
            Current = row.Current,
            CurrentEnd = row.CurrentEnd,
            CurrentWte = row.CurrentWte,
            CurrentNextVpd = row.Text(NotificationColumns.CurrentNextVpd),
            Next = next,
            NextStart = isTakenOut ? null : row.NextStart,
            NextEnd = next is null ? null : pictured.EndOf(next, book),
            NextWte = isTakenOut ? null : row.NextWte,
            NextCurrentVpd = isTakenOut ? "" : row.Text(NotificationColumns.NextCurrentVpd),
            NextGrade = isTakenOut ? "" : row.Text(NotificationColumns.NextGrade),
            Specialty = row.Text(NotificationColumns.Specialty),
            // A named next trainee is surer than a flag that was left as it was.
            IsVacant = next is null && (isTakenOut || row.IsVacant == true),
            File = book.File.Canonical,
            FileDate = book.File.Date,
            FileSequence = book.File.Sequence,
        };
    }

    private static PostPicture PictureOf(RotationDraft draft, string dpn) => PostPicture.Of([.. draft.On(dpn).Select(slot => slot.Entry)]);

    private static PicturedNext AtEmployer(PicturedNext next, PostAtEmployer at) => next with
    {
        ApplicantNumber = at.Applicant(next.Trainee)?.Record is { State: ApplicantState.PreferredApplicant } record ? record.Number : null,
        IsInEsr = at.Holder(next.Trainee) is not null,
    };

    private static PlacementEvent LeftOutOf(int ordinal, string dpn, IReadOnlyCollection<RotationEntry> entries, PostAtEmployer at) =>
        PlacementBook.EventOf(PlacementEventKind.Rotation, ordinal, dpn, at) with { Picture = PostPicture.Of(entries), IsLeftOut = true };
}
