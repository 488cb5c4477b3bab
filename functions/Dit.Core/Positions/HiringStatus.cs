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
