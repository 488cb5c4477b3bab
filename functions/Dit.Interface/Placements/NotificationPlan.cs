using System.Text.Json.Serialization;
using Dit.Core.Placements;
using Dit.Interface.Applicants;

namespace Dit.Interface.Placements;

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
