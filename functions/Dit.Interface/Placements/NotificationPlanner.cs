using System.Text.Json;
using System.Text.Json.Serialization;
using Dit.Core.Placements;
using Dit.Interface.Applicants;
using Dit.Interface.Intake;
using Dit.Interface.Pausing;
using Dit.Interface.Replays;

namespace Dit.Interface.Placements;

/// <summary>Decides a DNC or DNF, once: the plan lies in the run's work folder, and doing the file again reads it.</summary>
public sealed class NotificationPlanner(DitStorage storage, TisRows rows, PlacementRecords records, RowSelection selection, Pauses pauses,
    Traffic traffic)
{
    /// <summary>The plan of a file; null when it waits for an employer that is paused, or is held as <c>TooManyChanges</c>.</summary>
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

/// <summary>What a DNC or DNF does, decided once: rows, records, picture, and what waits. Holds personal data: work blobs only.</summary>
/// <param name="Rows">What came of each row, with its text when it was rejected.</param>
/// <param name="Changed">The applicant records to write.</param>
/// <param name="Picture">The body's picture after the file.</param>
/// <param name="Pending">All that waits for applicants of the body after the file.</param>
/// <param name="OfTheWhole">What only the file as a whole says: rotations, and what a full file left out.</param>
/// <param name="Concerned">The employers that it is about: none of them may be paused.</param>
internal sealed record NotificationPlan(
    IReadOnlyList<NotificationPlanRow> Rows, IReadOnlyList<StoredApplicant> Changed, List<RotationEntry> Picture,
        List<PendingChange> Pending, [property: JsonPropertyName("LeftOut")] IReadOnlyList<PlacementEvent> OfTheWhole,
            IReadOnlyList<string> Concerned)
{
    /// <summary>The version of the picture from which this was decided; null when there was none.</summary>
    public string? PictureFrom { get; init; }
    /// <summary>The version of what waited from which this was decided; null when nothing ever did.</summary>
    public string? PendingFrom { get; init; }
}

/// <summary>A row of a plan.</summary>
/// <param name="Outcome">What came of it.</param>
/// <param name="Row">Its text as it came, when it was rejected.</param>
internal sealed record NotificationPlanRow(NotificationOutcome Outcome, string? Row);

/// <summary>How plans are serialised.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(NotificationPlan))]
internal sealed partial class NotificationPlanJson : JsonSerializerContext;
