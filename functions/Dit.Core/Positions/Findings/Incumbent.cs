namespace Dit.Core.Positions.Findings;

/// <summary>Somebody who is on a position, or is to come to it. Personal data: never logged, never in a finding's words.</summary>
public sealed record Incumbent
{
    /// <summary>The person's id in the employer's ESR; empty for an applicant.</summary>
    public string PersonId { get; init; } = "";

    /// <summary>GMC numbers, most often one.</summary>
    public IReadOnlyList<string> GmcNumbers { get; init; } = [];

    /// <summary>Null when not known.</summary>
    public DateOnly? DateOfBirth { get; init; }

    /// <summary>Names in the form in which equal names are equal strings.</summary>
    public string FoldedName { get; init; } = "";

    /// <summary>The first day; null is since ever.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>The last day, which still belongs; null is open.</summary>
    public DateOnly? End { get; init; }

    /// <summary>Whole-time equivalent; null when not given.</summary>
    public decimal? Fte { get; init; }

    /// <summary>True when the day is within the dates; both end days belong.</summary>
    public bool Covers(DateOnly day) => (Start is null || Start <= day) && (End is null || day <= End);

    /// <summary>
    /// True for one and the same person: by the ESR id where both have one, else by the GMC number where both have one, else
    /// by date of birth and both names.
    /// </summary>
    public bool IsSamePersonAs(Incumbent other)
    {
        if (PersonId.Length > 0 && other.PersonId.Length > 0) return PersonId == other.PersonId;
        if (GmcNumbers.Count > 0 && other.GmcNumbers.Count > 0) return GmcNumbers.Intersect(other.GmcNumbers, StringComparer.Ordinal).Any();
        return DateOfBirth is not null && DateOfBirth == other.DateOfBirth && FoldedName == other.FoldedName;
    }
}
