using Dit.Core.Identity;

namespace Dit.Core.Positions.Findings;

/// <summary>Somebody who is on a position, or is to come to it. Personal data: never logged, never in a finding's words.</summary>
public sealed record Incumbent
{
    /// <summary>Who it is.</summary>
    public PersonIdentity Person { get; init; } = new();

    /// <summary>The first day; null is since ever.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>The last day, which still belongs; null is open.</summary>
    public DateOnly? End { get; init; }

    /// <summary>Whole-time equivalent; null when not given.</summary>
    public decimal? Fte { get; init; }

    /// <summary>True when the day is within the dates; both end days belong.</summary>
    public bool Covers(DateOnly day) => (Start is null || Start <= day) && (End is null || day <= End);
}
