using Dit.Interface.Ledger;
using Dit.Interface.Placements;

namespace Dit.Interface.Applicants;

/// <summary>Notifications that waited for an applicant, and were applied when it came in an APP file.</summary>
public sealed class AppliedChanges(RotationBooks rotation, Outcomes outcomes)
{
    /// <summary>
    /// Forgets those that a file's parcels applied. Records are written by now; only this body's lane writes what waits.
    /// </summary>
    internal async Task ForgetAsync(FileEntry entry, IReadOnlyList<Parcel> parcels, CancellationToken stop)
    {
        var body = entry.FileName!.Body!.Value;
        var (waiting, version) = await rotation.PendingVersionAsync(body, stop);
        if (waiting.Count == 0) return;
        var applied = new HashSet<string>(StringComparer.Ordinal);
        foreach (var parcel in parcels)
            await foreach (var line in outcomes.ReadAsync(entry.Run, parcel.Number, stop))
                if (line.AppliedPending is { } id) applied.Add(id);
        var still = waiting.Where(change => !applied.Contains(change.Id)).ToList();
        if (still.Count < waiting.Count) await rotation.PutPendingAsync(body, still, version, stop);
    }
}
