namespace Dit.Core.Applicants;

/// <summary>Why a person has no open applicant.</summary>
public enum AbsenceCause
{
    /// <summary>No row of an APP file named the person or the position.</summary>
    NotSent,
    /// <summary>Nothing is known by what was looked for.</summary>
    NotKnown,
    /// <summary>The start is 13 weeks away or more (A021).</summary>
    TooEarly,
    /// <summary>The start was less than 2 days away (A020).</summary>
    TooLate,
    /// <summary>No position of any employer carries the DPN, or the position is not known (A010).</summary>
    DpnUnknown,
    /// <summary>The position is not live.</summary>
    PositionNotLive,
    /// <summary>A row was rejected for another cause.</summary>
    Rejected,
    /// <summary>There was an applicant, and the record is closed.</summary>
    Closed,
}
