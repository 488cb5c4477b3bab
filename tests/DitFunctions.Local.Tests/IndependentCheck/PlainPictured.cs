namespace DitFunctions.Local.Tests.IndependentCheck;

/// <summary>A post of which a file has rows of type 1: all of them together are its picture.</summary>
internal sealed class PlainPictured(string dpn, PlainPlacements file)
{
    private readonly bool _isSuperseded = file.Before.Exists(place => place.Dpn == dpn && place.File.IsNewerThan(file.File));
    private readonly List<PlainNamed> _badlyNamed = [];
    private readonly List<PlainPlace> _replaced = [];
    private readonly List<int> _rows = [];
    private bool _hasNews;

    internal PlainAnswer Take(PlainNote note, PlainPlacements book)
    {
        if (_isSuperseded) return new(note, "N043", []);
        if (note.IsDeleted == true) return Delete(note, book);
        if (_rows.Count == 0) Begin(book);
        _rows.Add(note.Ordinal);
        var place = PlaceOf(note, book);
        var at = book.After.FindIndex(other => IsPair(other, place, book.After));
        if (at >= 0) book.After[at] = place;
        else book.After.Add(place);
        if (place.Next is { } next) book.ForgetLeaving(dpn, next);
        if (book.Before.Exists(was => IsPair(was, place, book.Before) && was.SaysTheSameAs(place))) return new(note, "N041", []);
        _hasNews = true;
        return new(note, "N051", []);
    }

    /// <summary>Whom a bad row names, however badly, stays in the picture.</summary>
    internal void Keep(PlainNote note, PlainPlacements book)
    {
        if ((note.Next ?? note.Current) is not { } named) return;
        _badlyNamed.Add(named);
        if (_rows.Count == 0 && !book.IsFull) return;
        List<PlainPlace> Named(List<PlainPlace> picture) =>
            note.Next is null ? PlainPlacements.Helds(picture, dpn, named) : PlainPlacements.Nexts(picture, dpn, named);
        if (Named(book.After).Count == 0) book.After.AddRange(Named(book.Before));
    }

    /// <summary>One notice for each employer when the post looks otherwise than before.</summary>
    internal IEnumerable<PlainTold> Tell(PlainPlacements book)
    {
        string PictureOf(List<PlainPlace> picture) => PlainPlace.Picture(picture.Where(place => place.Dpn == dpn));
        if (_rows.Count == 0 || (!_hasNews && PictureOf(book.Before) == PictureOf(book.After))) return [];
        return book.PostOf(dpn).Employers.Select(at => new PlainTold(at.Vpd, "rotation", _rows, dpn));
    }

    private void Begin(PlainPlacements book)
    {
        foreach (var place in book.After.Where(place => place.Dpn == dpn).ToList())
        {
            _replaced.Add(place);
            if ((place.Next ?? place.Current) is { } named && _badlyNamed.Exists(named.IsSameAs)) continue;
            book.After.Remove(place);
        }
    }

    private PlainPlace PlaceOf(PlainNote note, PlainPlacements book)
    {
        var isOut = book.IsTakenOut(dpn, note.Next);
        var next = isOut ? null : note.Next;
        string OfNext(string text) => isOut ? "" : text;
        return new(dpn, book.File)
        {
            Current = note.Current,
            CurrentEnd = note.CurrentEnd,
            CurrentWte = note.Wte(14),
            CurrentSite = note[13],
            Next = next,
            NextStart = isOut ? null : note.NextStart,
            NextEnd = next is null ? null : EndOf(next, book),
            NextWte = OfNext(note.Wte(34)),
            NextSite = OfNext(note[18]),
            Grade = OfNext(note[21]),
            Specialty = note[33],
            IsVacant = next is null && (isOut || note.IsVacant == true),
        };
    }

    private int? EndOf(PlainNamed next, PlainPlacements book) =>
        PlainPlacements.Nexts(_replaced, dpn, next).Concat(PlainPlacements.Nexts(book.Before, dpn, next)).FirstOrDefault()?.NextEnd;

    // Both, one or nobody is named: by the next trainee first, then by the current one.
    private bool IsPair(PlainPlace place, PlainPlace row, List<PlainPlace> picture)
    {
        if (place.Dpn != dpn) return false;
        if (row.Next is { } next)
        {
            var isWithWhom = row.Current is null ? place.Current is null : place.IsHeldBy(row.Current);
            return isWithWhom && PlainPlacements.Nexts(picture, dpn, next).Contains(place);
        }

        if (row.Current is { } current) return PlainPlacements.Helds(picture, dpn, current).Contains(place) && place.Next is null;
        return place is { Current: null, Next: null };
    }

    private PlainAnswer Delete(PlainNote note, PlainPlacements book)
    {
        var was = PlacesOf(note, book.Before).Where(place => !place.File.IsNewerThan(book.File)).ToList();
        foreach (var place in PlacesOf(note, book.After))
            if (place.File != book.File && !place.File.IsNewerThan(book.File)) book.After.Remove(place);
        book.Delete(was);
        if (was.Count == 0) return new(note, "N041", []);
        foreach (var at in book.PostOf(dpn).Employers) book.Told.Add(new(at.Vpd, "rotation", [note.Ordinal], dpn));
        return new(note, "N051", []);
    }

    private List<PlainPlace> PlacesOf(PlainNote note, List<PlainPlace> picture)
    {
        if (note.Current is null && note.Next is null) return [.. picture.Where(place => place.Dpn == dpn)];
        var row = new PlainPlace(dpn, file.File) { Current = note.Current, Next = note.Next };
        var pairs = picture.Where(place => IsPair(place, row, picture)).ToList();
        if (pairs.Count > 0) return pairs;
        var named = note.Next is { } next ? PlainPlacements.Nexts(picture, dpn, next) : PlainPlacements.Helds(picture, dpn, note.Current!);
        return [.. named.Take(1)];
    }
}
