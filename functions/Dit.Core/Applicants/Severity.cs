namespace Dit.Core.Applicants;

/// <summary>How grave a message of a confirmation is; as it stands in the file, upper-case.</summary>
public enum Severity
{
    /// <summary>The row fails.</summary>
    Error,
    /// <summary>The row counts; somebody should look.</summary>
    Warning,
    /// <summary>For information.</summary>
    Info,
}
