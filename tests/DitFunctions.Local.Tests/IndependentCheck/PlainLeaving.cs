namespace DitFunctions.Local.Tests.IndependentCheck;

/// <summary>
/// Types 2 and 3: somebody is withdrawn, or another comes instead. Judged against what the employers were told before the file.
/// </summary>
internal static class PlainLeaving
{
    internal static PlainAnswer Take(PlainNote note, PlainPlacements book)
    {
        var who = note.Subject!;
        var employers = book.PostOf(note.Dpn).Employers;
        if (employers.Any(at => at.IsAmbiguous(who))) return PlainAnswer.Failed(note, ["N031"]);
        var records = employers.Select(at => at.Applicant(who)).OfType<PlainRecord>().ToList();
        var isHeld = employers.Any(at => at.Holder(who) is not null);
        var isKnown = isHeld || records.Count > 0;
        var places = Places(book.After, note.Dpn, who);
        var all = places.Concat(Places(book.Before, note.Dpn, who)).ToList();
        var isOld = records.TrueForAll(record => record.By.IsNewerThan(book.File))
            && all.TrueForAll(place => place.File.IsNewerThan(book.File));
        if (!isHeld && records.Count + all.Count > 0 && isOld) return new(note, "N043", []);
        if (!isKnown) book.Wait(note);
        var was = Told(PlainPlacements.Nexts(book.Before, note.Dpn, who), book)
            ?? Told(PlainPlacements.Helds(book.Before, note.Dpn, who), book);
        var hasChanged = was is not null;
        foreach (var place in places.Where(place => !place.File.IsNewerThan(book.File)))
        {
            hasChanged = true;
            book.After[book.After.FindIndex(other => ReferenceEquals(other, place))] = Without(place, note, who, book);
        }

        var (isTold, isOnPost) = (false, false);
        foreach (var at in employers) Leave(at);
        if (!isKnown && !hasChanged) return PlainAnswer.Failed(note, ["N030"]);
        book.TakeOut(note.Dpn, who);
        if (!isTold && !hasChanged) return new(note, "N041", []);
        return new(note, note.Type == 2 ? "N052" : "N053", isOnPost ? ["N032"] : []);

        void Leave(PlainMembers at)
        {
            var (record, holder) = (at.Applicant(who), at.Holder(who));
            var isNewer = record?.By.IsNewerThan(book.File) == true;
            var isOpen = record is not null && (record.IsOpen || record.IsLapsed) && !isNewer;
            if (!isOpen && holder is null && (was is null || isNewer)) return;
            isTold = true;
            isOnPost |= !isOpen && holder is not null;
            var shown = record?.Shown ?? holder?.Shown ?? who.Shown;
            book.Told.Add(new(at.Vpd, note.Type == 2 ? "withdrawn" : "replaced", [note.Ordinal], shown));
            if (isOpen) record!.Leave(book.File);
        }
    }

    private static PlainPlace? Told(IEnumerable<PlainPlace> places, PlainPlacements book) =>
        places.FirstOrDefault(place => !place.File.IsNewerThan(book.File));

    private static List<PlainPlace> Places(List<PlainPlace> picture, string dpn, PlainNamed who) =>
        [.. PlainPlacements.Nexts(picture, dpn, who).Concat(PlainPlacements.Helds(picture, dpn, who)).Distinct()];

    private static PlainPlace Without(PlainPlace place, PlainNote note, PlainNamed who, PlainPlacements book)
    {
        var said = place with { File = book.File };
        if (note.Type == 2 && !said.IsNextFor(who))
            return said with { Current = null, CurrentEnd = null, CurrentWte = "", CurrentSite = "" };
        var emptied = said with { Next = null, NextStart = null, NextEnd = null, NextWte = "", NextSite = "", Grade = "", IsVacant = true };
        if (note.Type == 2) return emptied;
        var start = note.ReplacementHire ?? (said.IsNextFor(who) ? place.NextStart : null);
        return emptied with { Next = note.Replacement, NextStart = start, NextWte = note.Wte(34), NextSite = note[29], IsVacant = false };
    }
}
