using Dit.Interface.Intake;
using Dit.Interface.Ledger;
using Dit.Interface.Pausing;
using Dit.Interface.Work;

namespace Dit.Interface.Applicants;

/// <summary>Has the parcels of a file decided and carried out, in turn; after the last one the file is confirmed.</summary>
public sealed class Match(FileLedger ledger, RunBook runs, ParcelWork work, Pauses pauses, Traffic traffic, IWorkOutbox outbox) : IDisposable
{
    /// <summary>
    /// An employer's records are held until all its rows are decided: of parcels with more rows than this one goes at a time.
    /// </summary>
    private const int LargeRows = 20_000;
    private readonly SemaphoreSlim _large = new(1);

    /// <inheritdoc/>
    public void Dispose() => _large.Dispose();

    /// <summary>Matches a parcel; with the last one, the file goes to its confirmation.</summary>
    public async Task MatchAsync(RunId run, int number, CancellationToken stop)
    {
        var entry = await ledger.GetAsync(run, stop);
        if (entry.Status != FileStatus.Loading) return;
        var progress = await runs.ReadAsync(run, stop);
        var parcels = Parcels.Make(progress.Groups);
        if (!progress.Matched.Contains(number))
        {
            // The file waits with its confirmation, and the body's later files behind it, so that their order stays.
            var set = await pauses.CurrentAsync(stop);
            if (parcels[number].Employers.Select(set.OfEmployer).FirstOrDefault(target => target is not null) is { } paused)
            {
                await traffic.WaitAsync(run, paused, stop);
                return;
            }

            await InTurnAsync(entry, parcels[number], progress.Groups, stop);
            if (parcels.Count > 1) progress = await runs.ReadAsync(run, stop);
        }

        if (parcels.Count > 1 && (progress.Matched.Count < parcels.Count || progress.Sent.Contains(WorkQueues.Confirm))) return;
        await outbox.SendAsync([new WorkMessage(WorkQueues.Confirm, run.ToString(), "")], stop);
        if (parcels.Count > 1) await runs.MarkSentAsync(run, WorkQueues.Confirm, stop);
    }

    private async Task InTurnAsync(FileEntry entry, Parcel parcel, IReadOnlyList<SliceGroup> groups, CancellationToken stop)
    {
        if (groups.Where(group => parcel.Employers.Contains(group.Vpd)).Sum(group => group.Rows) <= LargeRows)
        {
            await work.CarryOutAsync(entry, parcel, groups, stop);
            return;
        }

        await _large.WaitAsync(stop);
        try
        {
            // Asked twice, the second waited while the first did the work.
            if (!(await runs.ReadAsync(entry.Run, stop)).Matched.Contains(parcel.Number)) await work.CarryOutAsync(entry, parcel, groups, stop);
        }
        finally
        {
            _large.Release();
        }
    }
}
