namespace Dit.Core.Applicants;

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
