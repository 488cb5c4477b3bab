using Dit.Core.Applicants;
using Dit.Core.Placements.Rules;

namespace Dit.Core.Placements;

/// <summary>Type 4: a trainee's hire or end date is another. Each trainee of a shared post has their own dates [F].</summary>
internal static class DateNotifications
{
    internal static NotificationVerdict Decide(NotificationRow row, Post post, PlacementBook book)
    {
        var change = DateChange.Of(row);
        if (post.Employers.Any(at => at.IsAmbiguous(change.Trainee))) return NotificationVerdict.Several;
        var found = post.Employers.Select(at => DateTarget.Find(at, change, row.Dpn, book)).ToList();
        if (found.Exists(target => target.IsReversed))
            return NotificationVerdict.Fail(NotificationRules.Reversed.Says("the end date would not be after the hire date"));
        var places = PlacesOf(row, change, book).ToList();
        var known = found.Where(target => target.IsKnown).ToList();
        var isKnownFromPicture = places.Count > 0 || found.Exists(target => target.Told is not null);
        if (known.Count + places.Count > 0 && known.TrueForAll(target => target.IsSuperseded)
            && places.TrueForAll(place => place.Slot.IsNewerThan(book.File)))
            return new(NotificationRules.Superseded.Says("superseded: a newer file has these dates"), RowResult.Superseded);
        if (known.Count == 0)
            foreach (var at in post.Employers)
                book.Pending.Put(PendingNotes.Of(row, at, change.Trainee, PendingKind.DateChange, book) with
                {
                    NewStart = change.Start,
                    NewEnd = change.End,
                });
        var hasChanged = ChangePlaces(places, book);
        var concerned = found.Where(target => target.IsKnown || target.Told is not null);
        var events = concerned.SelectMany(target => target.Apply(row, book)).ToList();
        return VerdictOf(events, known.Count > 0, isKnownFromPicture, hasChanged);
    }

    private static NotificationVerdict VerdictOf(IReadOnlyList<PlacementEvent> events, bool isKnown, bool isInPicture, bool hasChanged)
    {
        if (!isKnown && !isInPicture) return NotificationVerdict.Nobody;
        if (events.Count == 0 && !hasChanged)
            return new(NotificationRules.Unchanged.Says("these dates are held already, nothing changed"), RowResult.Accepted);
        var words = isKnown ? "the dates are changed" : "the dates are changed in the rotation; no applicant has come yet";
        return new(NotificationRules.DatesChanged.Says(words), RowResult.Accepted)
        {
            Events = events,
            Warnings = NotificationVerdict.WarningsOf(events),
        };
    }

    private static IEnumerable<(RotationSlot Slot, RotationEntry Changed)> PlacesOf(
        NotificationRow row, DateChange change, PlacementBook book)
    {
        if (change.AsNext)
            foreach (var slot in book.After.Next(row.Dpn, change.Trainee))
                yield return (slot, Moved(slot.Entry, change));
        if (!change.AsCurrent || change.End is null) yield break;
        foreach (var slot in book.After.Current(row.Dpn, change.Trainee))
            if (!change.AsNext || slot.Entry.Next?.IsSameAs(change.Trainee) != true)
                yield return (slot, slot.Entry with { CurrentEnd = change.End });
    }

    private static RotationEntry Moved(RotationEntry entry, DateChange change) =>
        entry with { NextStart = change.Start ?? entry.NextStart, NextEnd = change.End ?? entry.NextEnd };

    private static bool ChangePlaces(IEnumerable<(RotationSlot Slot, RotationEntry Changed)> places, PlacementBook book)
    {
        var hasChanged = false;
        var open = places.Where(place => !place.Slot.IsNewerThan(book.File) && place.Slot.Entry != place.Changed);
        foreach (var (slot, changed) in open)
        {
            // The slot may have taken the other date of the row already.
            var entry = slot.Entry with { NextStart = changed.NextStart, NextEnd = changed.NextEnd, CurrentEnd = changed.CurrentEnd };
            book.After.Change(slot, book.Said(entry));
            hasChanged = true;
        }

        return hasChanged;
    }
}
