using Dit.Core.Identity;

namespace Dit.Core.Placements;

/// <summary>What waits for applicants while a file is decided.</summary>
internal sealed class PendingDraft
{
    private readonly List<Waiting> _all = [];
    private readonly Dictionary<(string Vpd, string Dpn), PersonIndex<Waiting>> _byPost = [];

    internal PendingDraft(IEnumerable<PendingChange> waiting, DateOnly today)
    {
        foreach (var change in waiting.Where(change => change.Waits(today))) Put(change);
    }

    /// <summary>All that waits, in the order of the ids.</summary>
    internal IReadOnlyList<PendingChange> All =>
        [.. _all.Select(waiting => waiting.Change).OfType<PendingChange>().OrderBy(change => change.Id, StringComparer.Ordinal)];

    /// <summary>Takes up a change; of one kind for one person at one post the newest counts.</summary>
    internal void Put(PendingChange change)
    {
        var index = _byPost.GetOrAdd((change.Vpd, change.Dpn), static () => new(static waiting => waiting.Change?.Trainee.Identity));
        var same = index.Find(change.Trainee.Identity).FirstOrDefault(waiting => waiting.Change!.Kind == change.Kind);
        if (same is null) _all.Add(same = new Waiting());
        else if ((same.Change!.FileDate, same.Change.FileSequence).CompareTo((change.FileDate, change.FileSequence)) > 0) return;
        same.Change = change;
        index.Add(same);
    }

    /// <summary>Forgets what would take a trainee out whom a newer picture names as the next (type 1).</summary>
    internal void CancelOut(string vpd, string dpn, Trainee trainee, InterfaceFileName file)
    {
        if (!_byPost.TryGetValue((vpd, dpn), out var index)) return;
        foreach (var waiting in index.All(trainee.Identity).ToList())
            if (waiting.Change is { Kind: PendingKind.Withdrawal or PendingKind.Replacement } change
                && !NewestWins.IsNewer(change.File, change.FileDate, file))
                waiting.Change = null;
    }

    /// <summary>A place in the list; without a change once that is forgotten.</summary>
    private sealed class Waiting
    {
        internal PendingChange? Change { get; set; }
    }
}

/// <summary>Notes what waits for an applicant.</summary>
internal static class PendingNotes
{
    internal static string IdOf(NotificationRow row, PostAtEmployer at, PendingKind kind, PlacementBook book) => string.Create(
        CultureInfo.InvariantCulture, $"{book.File.Canonical[..^4]}-{row.Ordinal:D7}-{at.Vpd}-{kind}");

    internal static PendingChange Of(NotificationRow row, PostAtEmployer at, Trainee trainee, PendingKind kind, PlacementBook book) => new()
    {
        Id = IdOf(row, at, kind, book),
        Kind = kind,
        Vpd = at.Vpd.Text,
        Dpn = row.Dpn,
        Trainee = trainee,
        Ordinal = row.Ordinal,
        File = book.File.Canonical,
        FileDate = book.File.Date,
        FileSequence = book.File.Sequence,
        Since = book.Today,
    };
}
