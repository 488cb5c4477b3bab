using Dit.Interface.Intake;
using Dit.Interface.Work;

namespace Dit.Interface.Applicants;

/// <summary>Has an APP file confirmed once all its parcels are carried out. Then the employers get their notices.</summary>
public sealed class Confirm(FileLedger ledger, RunBook runs, Outcomes outcomes, Confirmation confirmation, IWorkOutbox outbox, FileEnd end)
    : IDisposable
{
    private readonly Turn _large = new();

    /// <inheritdoc/>
    public void Dispose() => _large.Dispose();

    /// <summary>Confirms the file of a run.</summary>
    public async Task ConfirmAsync(RunId run, CancellationToken stop)
    {
        var progress = await runs.ReadAsync(run, stop);
        var parcels = Parcels.Make(progress.Groups);
        if (parcels.Count <= 1)
        {
            await ConfirmAsync(run, parcels, progress, stop);
            return;
        }

        // Asked twice, the second waits and finds it done.
        await _large.TakeAsync(async () => await ConfirmAsync(run, parcels, await runs.ReadAsync(run, stop), stop), stop);
    }

    /// <summary>Writes and publishes the confirmation of a file that is done once more, to the same bytes, from what was decided.</summary>
    /// <returns>False when what was decided is not kept any more.</returns>
    internal async Task<bool> TryAgainAsync(FileEntry entry, CancellationToken stop)
    {
        var progress = await runs.ReadAsync(entry.Run, stop);
        var parcels = Parcels.Make(progress.Groups);
        if (progress.Slices.Count < entry.Slices.Count) return false;
        foreach (var parcel in parcels)
            if (!await outcomes.HasAsync(entry.Run, parcel.Number, stop)) return false;
        await confirmation.GiveAsync(entry, parcels, stop);
        return true;
    }

    private async Task ConfirmAsync(RunId run, IReadOnlyList<Parcel> parcels, RunProgress progress, CancellationToken stop)
    {
        var entry = await ledger.GetAsync(run, stop);
        if (entry.Status != FileStatus.Loading) return;
        if (entry.Confirmation.Length == 0) await confirmation.GiveAsync(entry, parcels, stop);
        if (parcels.Count == 0)
        {
            await end.CloseAsync(run, null, stop);
            return;
        }

        if (progress.Sent.Contains(WorkQueues.Notify)) return;
        await outbox.SendAsync(
            [.. parcels.Where(parcel => !progress.Notified.Contains(parcel.Number)).DefaultIfEmpty(parcels[^1])
                .Select(parcel => new WorkMessage(WorkQueues.Notify, run.ToString(), parcel.Part))], stop);
        if (parcels.Count > 1) await runs.MarkSentAsync(run, WorkQueues.Notify, stop);
    }
}
