namespace DitFunctions.Local.Tests.IndependentCheck;

/// <summary>Type 4: with a changed hire date both dates are the next trainee's, with an end date alone it is the current one's.</summary>
internal static class PlainDates
{
    internal static PlainAnswer Take(PlainNote note, PlainPlacements book)
    {
        var who = note.Subject!;
        var isNamed = (note.IsOfNext ? note.Next : note.Current) is not null;
        var (asNext, asCurrent) = (note.IsOfNext || !isNamed, !note.IsOfNext || !isNamed);
        var employers = book.PostOf(note.Dpn).Employers;
        if (employers.Any(at => at.IsAmbiguous(who))) return PlainAnswer.Failed(note, ["N031"]);
        var told = (asNext ? Told(PlainPlacements.Nexts(book.Before, note.Dpn, who)) : null)
            ?? (asCurrent ? Told(PlainPlacements.Helds(book.Before, note.Dpn, who)) : null);
        var found = employers.Select(at => Find(at)).ToList();
        if (found.Exists(one => (one.IsKnown || told is not null) && (note.ChangedEnd ?? one.End) <= (note.ChangedHire ?? one.Start)))
            return PlainAnswer.Failed(note, ["N006"]);
        var places = Places().ToList();
        var known = found.Where(one => one.IsKnown).ToList();
        var isPictured = places.Count > 0 || told is not null;
        if (known.Count + places.Count > 0 && known.TrueForAll(one => one.IsSuperseded)
            && places.TrueForAll(place => place.Was.File.IsNewerThan(book.File)))
            return new(note, "N043", []);
        if (known.Count == 0) book.Wait(note);
        var hasChanged = ChangePlaces(places, book);
        var events = found.Where(one => one.IsKnown || told is not null).Select(Apply).Sum();
        if (known.Count == 0 && !isPictured) return PlainAnswer.Failed(note, ["N030"]);
        if (events == 0 && !hasChanged) return new(note, "N041", []);
        return new(note, "N054", found.Exists(one => one.IsHolderTold) ? ["N032"] : []);

        PlainPlace? Told(IEnumerable<PlainPlace> places) => places.FirstOrDefault(place => !place.File.IsNewerThan(book.File));

        PlainDated Find(PlainMembers at)
        {
            var (record, holder) = (at.Applicant(who), at.Holder(who));
            if (record is not { IsOpen: true } and not { IsLapsed: true }) record = null;
            // Who is on the post and has a start yet to come as well: an end date alone is the holder's.
            if (record is not null && holder is not null && note.ChangedHire is null) record = null;
            // Who is on the post and announced as its next: the dates of the next are not those of the assignment.
            if (holder?.From <= book.Today && !asCurrent && told is not null) holder = null;
            var isNext = told?.IsNextFor(who) == true && asNext;
            if (record is not null)
                return new(at.Vpd, record, null, record.Hire, record.End) { IsSuperseded = record.By.IsNewerThan(book.File) };
            if (holder is not null) return new(at.Vpd, null, holder, Known(holder.From), Known(holder.To));
            return new(at.Vpd, null, null, isNext ? told!.NextStart : null, isNext ? told!.NextEnd : told?.CurrentEnd);
        }

        IEnumerable<(PlainPlace Was, PlainPlace Now)> Places()
        {
            if (asNext)
                foreach (var place in PlainPlacements.Nexts(book.After, note.Dpn, who))
                    yield return (place,
                        place with { NextStart = note.ChangedHire ?? place.NextStart, NextEnd = note.ChangedEnd ?? place.NextEnd });
            if (!asCurrent || note.ChangedEnd is null) yield break;
            foreach (var place in PlainPlacements.Helds(book.After, note.Dpn, who))
                if (!asNext || !place.IsNextFor(who)) yield return (place, place with { CurrentEnd = note.ChangedEnd });
        }

        int Apply(PlainDated one)
        {
            var isStart = note.ChangedHire is not null && note.ChangedHire != one.Start;
            var isEnd = note.ChangedEnd is not null && note.ChangedEnd != one.End;
            if (one.IsSuperseded || (!isStart && !isEnd)) return 0;
            one.IsHolderTold = one.Holder is not null;
            var shown = one.Record?.Shown ?? one.Holder?.Shown ?? who.Shown;
            one.Record?.ChangeDates(note.ChangedHire, note.ChangedEnd, book.File, book.Today);
            if (isStart) book.Told.Add(new(one.Vpd, "start-date-changed", [note.Ordinal], shown));
            if (isEnd) book.Told.Add(new(one.Vpd, "end-date-changed", [note.Ordinal], shown));
            return 1;
        }
    }

    private static bool ChangePlaces(IEnumerable<(PlainPlace Was, PlainPlace Now)> places, PlainPlacements book)
    {
        var hasChanged = false;
        foreach (var (was, now) in places.Where(place => !place.Was.File.IsNewerThan(book.File) && place.Was != place.Now))
        {
            hasChanged = true;
            book.After[book.After.FindIndex(other => ReferenceEquals(other, was))] = now with { File = book.File };
        }

        return hasChanged;
    }

    private static int? Known(int day) => day is 0 or int.MaxValue ? null : day;
}
