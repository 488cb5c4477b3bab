using Dit.Core.Identity;

namespace Dit.Core.Placements.Grid;

/// <summary>Somebody who comes to a post. Personal data: in the grid only.</summary>
public sealed record GridNext
{
    /// <summary>How many days ahead a start is called soon; the last day belongs [D: issue 4].</summary>
    public const int SoonDays = 14;

    /// <summary>Who it is.</summary>
    public PersonIdentity Person { get; init; } = new();

    /// <summary>Surname, first name.</summary>
    public required string Name { get; init; }

    /// <summary>GMC number; empty when not known.</summary>
    public string Gmc { get; init; } = "";

    /// <summary>The projected hire date; null when not known.</summary>
    public DateOnly? ProjectedHire { get; init; }

    /// <summary>Whole-time equivalent of the placement; null when neither TIS nor ESR says.</summary>
    public decimal? Wte { get; init; }

    /// <summary>Where the applicant stands, in words.</summary>
    public required string State { get; init; }

    /// <summary>True when the person may be held twice.</summary>
    public bool IsPossibleDuplicate { get; init; }

    /// <summary>True when the start is today or at most 14 days ahead.</summary>
    public bool StartsSoon(DateOnly today) => ProjectedHire is { } hire && hire >= today && hire <= today.AddDays(SoonDays);
}
