using Dit.Core.Codes;

namespace Dit.Core.Placements;

/// <summary>What waits for applicants while a file is decided.</summary>
internal sealed class PendingDraft
{
    private readonly Dictionary<(string Vpd, string Dpn, string Person), List<PendingChange>> _waiting = [];

    internal PendingDraft(IEnumerable<PendingChange> waiting, DateOnly today)
    {
        foreach (var change in waiting.Where(change => change.Waits(today))) Put(change);
    }

    /// <summary>All that waits, in the order of the ids.</summary>
    internal IReadOnlyList<PendingChange> All =>
        [.. _waiting.Values.SelectMany(changes => changes).OrderBy(change => change.Id, StringComparer.Ordinal)];

    /// <summary>Takes up a change; of one kind for one person at one post the newest counts.</summary>
    internal void Put(PendingChange change)
    {
        var key = (change.Vpd, change.Dpn, change.Trainee.Key);
        if (!_waiting.TryGetValue(key, out var changes)) _waiting.Add(key, changes = []);
        var same = changes.FindIndex(held => held.Kind == change.Kind);
        if (same < 0) changes.Add(change);
        else if ((changes[same].FileDate, changes[same].FileSequence).CompareTo((change.FileDate, change.FileSequence)) <= 0) changes[same] = change;
    }

    /// <summary>Forgets what would take a trainee out whom a newer picture names as the next (type 1).</summary>
    internal void CancelOut(string vpd, string dpn, Trainee trainee, InterfaceFileName file)
    {
        if (_waiting.TryGetValue((vpd, dpn, trainee.Key), out var changes))
            changes.RemoveAll(change => change.Kind is PendingKind.Withdrawal or PendingKind.Replacement && !NewestWins.IsNewer(change.File, change.FileDate, file));
    }
}
