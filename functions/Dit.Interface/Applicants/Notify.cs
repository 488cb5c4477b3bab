using Dit.Interface.Intake;
using Dit.Interface.Ledger;

namespace Dit.Interface.Applicants;

/// <summary>Has the notices of a file's parcels posted; after the last one the file is done.</summary>
public sealed class Notify(FileLedger ledger, RunBook runs, ParcelPost post, FileEnd end)
{
    /// <summary>Notifies a parcel; with the last one, the file is done.</summary>
    public async Task NotifyAsync(RunId run, int number, CancellationToken stop)
    {
        var progress = await runs.ReadAsync(run, stop);
        var parcels = Parcels.Make(progress.Groups);
        if (!progress.Notified.Contains(number))
        {
            await post.PostAsync(await ledger.GetAsync(run, stop), parcels, parcels[number], stop);
            await runs.MarkNotifiedAsync(run, number, stop);
            if (parcels.Count > 1) progress = await runs.ReadAsync(run, stop);
        }

        if (parcels.Count == 1 || progress.Notified.Count == parcels.Count) await end.CloseAsync(run, null, stop);
    }
}
