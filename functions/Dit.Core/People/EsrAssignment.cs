using Dit.Core.Periods;

namespace Dit.Core.People;

/// <summary>
/// A person's assignment in ESR (ASA), as far as the rules need: what one row says, or the unbroken stay on one position that several
/// rows tell of together (<see cref="Stays"/>).
/// </summary>
public sealed record EsrAssignment : IDated
{
    private readonly DateOnly? _end;

    /// <summary>Its id.</summary>
    public required string AssignmentId { get; init; }

    /// <summary>Whose it is.</summary>
    public required string PersonId { get; init; }

    /// <summary>True for type E (employee), false for any other (A, applicant).</summary>
    public bool IsEmployee { get; init; }

    /// <summary>The position that it is on; null when none.</summary>
    public PositionId? Position { get; init; }

    /// <summary>The first day; null is since ever.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>The last day, of the dates or of the contract, whichever is earlier; null is open (rule A015).</summary>
    public DateOnly? End
    {
        get => ContractEnd is { } ends && !(_end < ends) ? ends : _end;
        init => _end = value;
    }

    /// <summary>ContractEndDate, else AssignmentEndDate; null when neither is given.</summary>
    public DateOnly? ContractEnd { get; init; }

    /// <summary>The days of which the row speaks, whatever the contract says.</summary>
    public Period Period => new(Start, _end);

    /// <summary>The days of the stay: the row's, up to the end of the contract.</summary>
    public Period Days => new(Start, End);

    /// <summary>Its number, as employees know it; empty where that is not read.</summary>
    public string Number { get; init; } = "";

    /// <summary>The vacancy through which an applicant came; empty when none (rule A060).</summary>
    public string VacancyId { get; init; } = "";

    /// <summary>The user's assignment status: Active Assignment, Maternity &amp; Adoption ...</summary>
    public string Status { get; init; } = "";

    /// <summary>Whole-time equivalent as written; empty when not given.</summary>
    public string Fte { get; init; } = "";

    /// <summary>The same as a number; null when it is none.</summary>
    internal decimal? FteNumber =>
        decimal.TryParse(Fte, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var fte) ? fte : null;

    /// <summary>True when the day is within its dates; both end days belong.</summary>
    public bool Covers(DateOnly day) => Days.Covers(day);
}
