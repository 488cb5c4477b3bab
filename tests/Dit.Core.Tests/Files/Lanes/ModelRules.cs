using Dit.Core.Files.Lanes;

namespace Dit.Core.Tests.Files.Lanes;

/// <summary>The rules that an exploration goes by: the product's own, or with a fault put in on purpose.</summary>
internal sealed record ModelRules
{
    internal Func<Lane, LaneFile, NumberUse, IReadOnlyList<NumberUse>, DateOnly, TakeAnswer> Take { get; init; } = LaneMachine.Take;

    internal Func<Lane, LaneView, LaneMove> Next { get; init; } = LaneMachine.Next;

    internal Func<Lane, string, LaneStep?> Finish { get; init; } = LaneMachine.Finish;

    internal Func<Lane, string, LaneStep?> Release { get; init; } = LaneMachine.Release;

    /// <summary>False when a step is written whatever the lane is by then.</summary>
    internal bool WritesFromVersion { get; init; } = true;

    /// <summary>False when nobody sends again what was lost.</summary>
    internal bool Sweeps { get; init; } = true;

    /// <summary>True when a drop is removed before it is taken.</summary>
    internal bool RemovesFirst { get; init; }
}
