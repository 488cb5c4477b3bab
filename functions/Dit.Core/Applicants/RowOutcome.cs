namespace Dit.Core.Applicants;

/// <summary>
/// All that came of one row of an APP file: its place in the balance, the lines of its confirmation, and what the notices
/// say of it. Holds a person's name, so it lives in work blobs only, never in a log, queue or table key.
/// </summary>
public sealed record RowOutcome
{
    /// <summary>The row's place in its file, the first data row is 1.</summary>
    public required int Ordinal { get; init; }

    /// <summary>The line on which the row begins.</summary>
    public required int Line { get; init; }

    /// <summary>The row's place in the balance.</summary>
    public required RowResult Result { get; init; }

    /// <summary>All messages in the order of the confirmation: errors or the S/A04x message first, then warnings, each by id.</summary>
    public required IReadOnlyList<RowMessage> Messages { get; init; }

    /// <summary>What the MSOs are told.</summary>
    public RowEvent Event { get; init; }

    /// <summary>The employer of the row's position; null when the position is not known.</summary>
    public string? Vpd { get; init; }

    /// <summary>The position's DPN, or the row's where the position is not known.</summary>
    public string Dpn { get; init; } = "";

    /// <summary>The DPN that the row itself gives, when its position is known and carries another or none; null else.</summary>
    public string? GivenDpn { get; init; }

    /// <summary>The position's id, or what the row gives where the position is not known.</summary>
    public string PositionId { get; init; } = "";

    /// <summary>The position's number, or what the row gives where the position is not known.</summary>
    public string PositionNumber { get; init; } = "";

    /// <summary>The position's name; empty when it is not known.</summary>
    public string PositionName { get; init; } = "";

    /// <summary>The applicant number, on success.</summary>
    public string ApplicantNumber { get; init; } = "";

    /// <summary>The applicant assignment on an existing employee; empty when there is none.</summary>
    public string AssignmentId { get; init; } = "";

    /// <summary>First name and surname, for notices.</summary>
    public string PersonName { get; init; } = "";

    /// <summary>The surname as the row gives it, by which the journal finds the row; empty for a malformed row.</summary>
    public string LastName { get; init; } = "";

    /// <summary>The birth date; null when it did not parse.</summary>
    public DateOnly? Born { get; init; }

    /// <summary>The GMC number; null when the row gives none (A031).</summary>
    public string? Gmc { get; init; }

    /// <summary>The projected hire date that counts; null when it did not parse.</summary>
    public DateOnly? ProjectedHire { get; init; }

    /// <summary>The earliest hire date: the day after the record was created [F]; null on failure.</summary>
    public DateOnly? ReadyFrom { get; init; }

    /// <summary>What an update changed (A042).</summary>
    public IReadOnlyList<ValueChange> Changes { get; init; } = [];

    /// <summary>First name and surname of another applicant of the position with the same GMC number (A044), for notices.</summary>
    public string SharesNumberWith { get; init; } = "";

    /// <summary>The DPN that stands too often in the file, of which an operator must hear (A050); null when none does.</summary>
    public DpnCount? TooOften { get; init; }
}

/// <summary>Where a row stands in its file's balance: every row has exactly one of these (command.md, summary.json).</summary>
public enum RowResult
{
    /// <summary>A new, updated or unchanged record (S001, S002, A041, A042).</summary>
    Accepted,
    /// <summary>FAIL.</summary>
    Rejected,
    /// <summary>The same person and position as an earlier row of the file (A040).</summary>
    Duplicate,
    /// <summary>Older than what is held (A043).</summary>
    Superseded,
}

/// <summary>What of a row the Medical Staffing Officers are told.</summary>
public enum RowEvent
{
    /// <summary>Nothing: A040, A041, A043.</summary>
    None,
    /// <summary>A new applicant (S001, S002).</summary>
    Received,
    /// <summary>A known applicant with new values (A042).</summary>
    Changed,
    /// <summary>The row failed.</summary>
    Rejected,
}
