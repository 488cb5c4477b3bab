using Dit.Core.Identity;

namespace Dit.Core.Placements;

/// <summary>A post of which the file in hand has rows of type 1: together they are its picture.</summary>
internal sealed class PicturedPost
{
    private readonly PersonIndex<RotationEntry> _replaced = new(static entry => entry.Next?.Identity);
    private readonly PersonIndex<Trainee> _badlyNamed = new(static trainee => trainee.Identity);
    private bool _isBegun;

    internal PicturedPost(string dpn, PlacementBook book) =>
        (Dpn, IsSuperseded) = (dpn, book.Start.On(dpn).Any(slot => slot.IsNewerThan(book.File)));

    internal string Dpn { get; }

    /// <summary>True when a newer file has already said what the post looks like.</summary>
    internal bool IsSuperseded { get; }

    /// <summary>The rows that were taken, in the order of the file.</summary>
    internal List<int> Ordinals { get; } = [];

    /// <summary>True when a row said something new.</summary>
    internal bool HasNews { get; set; }

    /// <summary>A row was taken; the first one puts the file's picture in place of the older one.</summary>
    internal void Take(int ordinal, PlacementBook book)
    {
        Ordinals.Add(ordinal);
        if (_isBegun) return;
        _isBegun = true;
        foreach (var slot in book.After.On(Dpn).Where(slot => !book.About.IsReplay || !slot.IsOf(book.File)))
        {
            _replaced.Add(slot.Entry);
            if (!IsBadlyNamed(slot.Entry)) slot.IsGone = true;
        }
    }

    /// <summary>The end of a next placement, which only a type 4 gives, stays.</summary>
    internal DateOnly? EndOf(Trainee next, PlacementBook book) =>
        _replaced.Find(next.Identity).Concat(book.Start.Next(Dpn, next).Select(slot => slot.Entry)).FirstOrDefault()?.NextEnd;

    /// <summary>
    /// One bad row must not take a place out of the picture: whom it names, however badly, stays. Of somebody whom the file itself takes
    /// out the holder of the place stays alone.
    /// </summary>
    internal void Keep(NotificationRow row, PlacementBook book)
    {
        var isOfTheNext = row.Next is not null && !book.IsTakenOut(Dpn, row.Next);
        if ((isOfTheNext ? row.Next : row.Current) is not { } named) return;
        _badlyNamed.Add(named);
        if (!_isBegun && !book.About.IsFull) return;
        var places = isOfTheNext ? book.Start.Next(Dpn, named) : book.Start.Current(Dpn, named);
        var kept = isOfTheNext ? book.After.Next(Dpn, named) : book.After.Current(Dpn, named);
        if (kept.Any()) return;
        foreach (var place in places)
            book.After.Add(row.Next is null || isOfTheNext ? place.Entry : LeavingPlaces.WithoutNext(place.Entry));
    }

    private bool IsBadlyNamed(RotationEntry entry) => (entry.Next ?? entry.Current) is { } named && _badlyNamed.All(named.Identity).Any();
}
