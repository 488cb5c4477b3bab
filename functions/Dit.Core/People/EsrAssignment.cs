using Dit.Core.Codes;

namespace Dit.Core.People;

/// <summary>A person's assignment in ESR (ASA), as far as the rules need.</summary>
public sealed record EsrAssignment
{
    /// <summary>Its id.</summary>
    public required string AssignmentId { get; init; }

    /// <summary>Whose it is.</summary>
    public required string PersonId { get; init; }

    /// <summary>True for type E (employee), false for any other (A, applicant).</summary>
    public bool IsEmployee { get; init; }

    /// <summary>The position that it is on; null when none.</summary>
    public PositionId? Position { get; init; }

    /// <summary>EffectiveStart; null is since ever.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>ContractEndDate, else AssignmentEndDate, else EffectiveEnd, else null for open (rule A015).</summary>
    public DateOnly? End { get; init; }

    /// <summary>The vacancy through which an applicant came; empty when none (rule A060).</summary>
    public string VacancyId { get; init; } = "";

    /// <summary>The user's assignment status: Active Assignment, Maternity &amp; Adoption ...</summary>
    public string Status { get; init; } = "";

    /// <summary>Whole-time equivalent as written; empty when not given.</summary>
    public string Fte { get; init; } = "";

    /// <summary>True when the day is within its dates; both end days belong.</summary>
    public bool Covers(DateOnly day) => (Start is null || Start <= day) && (End is null || day <= End);
}
