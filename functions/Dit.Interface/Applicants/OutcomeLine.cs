using System.Text.Json.Serialization;
using Dit.Core.Applicants;
using Dit.Core.Placements;

namespace Dit.Interface.Applicants;

/// <summary>
/// A line of a parcel's outcomes: what came of a row, with the row's text when it was rejected; or, behind all rows, a
/// record to write, what a notification that had waited for an applicant means, and its id. The outcomes are the parcel's plan: decided
/// once, carried out as often as it takes.
/// </summary>
internal sealed record OutcomeLine(RowOutcome? Outcome, string? Row, StoredApplicant? Record, PlacementEvent? Told = null,
    string? AppliedPending = null);

/// <summary>How outcomes are serialised, without reflection.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(OutcomeLine))]
internal sealed partial class OutcomeJson : JsonSerializerContext;
