using System.Text.Json;
using Azure.Storage.Blobs;
using Dit.Core.Files;
using Dit.Interface.Intake;
using Dit.Interface.Ledger;
using Dit.Interface.Pausing;
using Dit.Interface.Replays;

namespace Dit.Interface.Placements;

/// <summary>Decides a DNC or DNF, once: the plan lies in the run's work folder, and doing the file again reads it.</summary>
public sealed class NotificationPlanner(DitStorage storage, TisRows rows, PlacementRecords records, RowSelection selection, Pauses pauses,
    Traffic traffic)
{
    /// <summary>
    /// The plan of a file; null when it cannot be carried out now: the file waits for an employer that is paused, or is held as
    /// <c>TooManyChanges</c>.
    /// </summary>
    internal async Task<NotificationPlan?> PlanAsync(FileEntry entry, CancellationToken stop)
    {
        if (await FindAsync(entry.Run, stop) is { } decided) return decided;
        var (plan, words) = await records.DecideAsync(entry, rows.ReadAsync(entry, stop), await selection.OfAsync(entry, stop), stop);
        if (plan is null)
        {
            await traffic.HoldAsync(entry, FileFault.TooManyChanges, words, stop);
            return null;
        }

        var set = await pauses.CurrentAsync(stop);
        if (plan.Concerned.Select(vpd => set.OfEmployer(Vpd.Parse(vpd))).FirstOrDefault(target => target is not null) is { } paused)
        {
            await traffic.WaitAsync(entry.Run, paused, stop);
            return null;
        }

        var json = JsonSerializer.SerializeToUtf8Bytes(plan, NotificationPlanJson.Default.NotificationPlan);
        return await Blob(entry.Run).TryCreateAsync(new MemoryStream(json), stop) ? plan : await FindAsync(entry.Run, stop);
    }

    /// <summary>The plan that a run was carried out by; null when its work is not kept any more.</summary>
    internal Task<NotificationPlan?> FindAsync(RunId run, CancellationToken stop) =>
        Blob(run).TryReadJsonAsync(NotificationPlanJson.Default.NotificationPlan, stop);

    private BlobClient Blob(RunId run) => storage.Container(Containers.Work).GetBlobClient($"{run}/plan");
}
