using Dit.Interface.Intake;
using Dit.Interface.Pausing;
using Dit.Interface.Work;

namespace Dit.Interface.Applicants;

/// <summary>Has the parcels of a file decided and carried out, in turn; after the last one the file is confirmed.</summary>
public sealed class Match(FileLedger ledger, RunBook runs, ParcelWork work, Pauses pauses, Traffic traffic, IWorkOutbox outbox)
    : IDisposable
{
    /// <summary>
    /// An employer's records are held until all its rows are decided: of parcels with more rows than this one goes at a time.
    /// </summary>
    private const int LargeRows = 20_000;
    private readonly Turn _large = new();
    private readonly Turn _ends = new();

    /// <inheritdoc/>
    public void Dispose()
    {
        _large.Dispose();
        _ends.Dispose();
    }

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
        }

        if (parcels.Count == 1) await outbox.SendAsync([ToConfirm(run)], stop);
        // Of two parcels that end together one sees that it is the last.
        else await _ends.TakeAsync(() => EndAsync(run, parcels.Count, stop), stop);
    }

    private static WorkMessage ToConfirm(RunId run) => new(WorkQueues.Confirm, run.ToString(), "");

    private async Task EndAsync(RunId run, int parcels, CancellationToken stop)
    {
        var progress = await runs.ReadAsync(run, stop);
        if (progress.Matched.Count < parcels || progress.Sent.Contains(WorkQueues.Confirm)) return;
        await outbox.SendAsync([ToConfirm(run)], stop);
        await runs.MarkSentAsync(run, WorkQueues.Confirm, stop);
    }

    private async Task InTurnAsync(FileEntry entry, Parcel parcel, IReadOnlyList<SliceGroup> groups, CancellationToken stop)
    {
        if (groups.Where(group => parcel.Employers.Contains(group.Vpd)).Sum(group => group.Rows) <= LargeRows)
        {
            await work.CarryOutAsync(entry, parcel, groups, stop);
            return;
        }

        await _large.TakeAsync(async () =>
        {
            // Asked twice, the second waited while the first did the work.
            var progress = await runs.ReadAsync(entry.Run, stop);
            if (!progress.Matched.Contains(parcel.Number)) await work.CarryOutAsync(entry, parcel, groups, stop);
        }, stop);
    }
}
