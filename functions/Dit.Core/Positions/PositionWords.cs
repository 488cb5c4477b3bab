using System.Diagnostics.CodeAnalysis;

namespace Dit.Core.Positions;

/// <summary>The hiring status of an ESR position. Only Active is live for the interface [F].</summary>
public enum HiringStatus
{
    /// <summary>Blank, or a word that is none of the others.</summary>
    Unknown,
    /// <summary>People can be hired into it.</summary>
    Active,
    /// <summary>No new incumbents can be placed in it.</summary>
    Frozen,
    /// <summary>No longer in use; cannot be reactivated.</summary>
    Eliminated,
    /// <summary>Set up by mistake.</summary>
    Deleted,
    /// <summary>Not yet approved.</summary>
    Proposed,
}

/// <summary>How many people an ESR position takes [F].</summary>
public enum PositionType
{
    /// <summary>No limit is set.</summary>
    None,
    /// <summary>Several people may share it.</summary>
    Shared,
    /// <summary>One person only.</summary>
    [SuppressMessage("Naming", "CA1720", Justification = "ESR's own word.")]
    Single,
    /// <summary>A pool.</summary>
    Pooled,
}

/// <summary>A position's host/lead flag: one of two values or none, whatever way ESR writes it (interface-files.md, section 6).</summary>
public static class HostLeadFlag
{
    /// <summary>The employer that has the doctor at work and does not pay.</summary>
    public const string Host = "Host Employer";

    /// <summary>The employer that pays.</summary>
    public const string Lead = "Lead Employer";

    /// <summary>Reads <c>H</c>, <c>L</c>, <c>Host</c>, <c>Lead</c>, <c>Host Employer</c> and <c>Lead Employer</c>, in any case.</summary>
    /// <returns>Empty when the flag is not given, or is none of these (P005 says so).</returns>
    public static string Read(string written) => written.Trim().ToUpperInvariant() switch
    {
        "H" or "HOST" or "HOST EMPLOYER" => Host,
        "L" or "LEAD" or "LEAD EMPLOYER" => Lead,
        _ => "",
    };
}
