namespace Dit.Core.Applicants;

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
