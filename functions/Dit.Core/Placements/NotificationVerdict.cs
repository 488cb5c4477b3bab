using Dit.Core.Applicants;

namespace Dit.Core.Placements;

/// <summary>What became of a row that its syntax and its DPN let pass.</summary>
/// <param name="Main">Its first message.</param>
/// <param name="Result">Its place in the balance.</param>
internal sealed record NotificationVerdict(RowMessage Main, RowResult Result)
{
    internal IReadOnlyList<RowMessage> Warnings { get; init; } = [];

    internal IReadOnlyList<PlacementEvent> Events { get; init; } = [];

    internal static NotificationVerdict Fail(RowMessage why) => new(why, RowResult.Rejected);
}
