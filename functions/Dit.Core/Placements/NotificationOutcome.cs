using Dit.Core.Applicants;

namespace Dit.Core.Placements;

/// <summary>
/// All that came of one row of a DNC or DNF: its place in the balance, its confirmation, and what the employers are told.
/// Holds names, so it lives in work blobs only, never in a log, queue or table key.
/// </summary>
public sealed record NotificationOutcome
{
    /// <summary>The row's place in its file, the first data row is 1.</summary>
    public required int Ordinal { get; init; }

    /// <summary>The line on which the row begins.</summary>
    public required int Line { get; init; }

    /// <summary>The type as it came.</summary>
    public required string Type { get; init; }

    /// <summary>The DPN as it came, upper-case.</summary>
    public required string Dpn { get; init; }

    /// <summary>The row's place in the balance.</summary>
    public required RowResult Result { get; init; }

    /// <summary>What fails the row, or what became of it; then warnings.</summary>
    public required IReadOnlyList<RowMessage> Messages { get; init; }

    /// <summary>What the employers are told, and the body's office of a DPN that nobody has.</summary>
    public IReadOnlyList<PlacementEvent> Events { get; init; } = [];
}
