namespace Dit.Interface.Audit;

/// <summary>What a person can do or look at that is written down.</summary>
public static class ActNames
{
    /// <summary>Lets a held file go on.</summary>
    public const string Release = "release";
    /// <summary>Runs a file, or one row of it, again.</summary>
    public const string Replay = "replay";
    /// <summary>Pauses a body, an employer or a direction.</summary>
    public const string Pause = "pause";
    /// <summary>Resumes it.</summary>
    public const string Resume = "resume";
    /// <summary>Puts messages back that were given up.</summary>
    public const string PutBack = "put-back";
    /// <summary>Gives a notice to another person.</summary>
    public const string Reassign = "reassign";
    /// <summary>Removes what is past its time, outside the nightly purge.</summary>
    public const string Purge = "purge";
    /// <summary>Asks ESR for a full file of an employer.</summary>
    public const string RequestFull = "request-full";
    /// <summary>Puts reference data in force.</summary>
    public const string ReferenceData = "reference-data";
    /// <summary>Marks a notice as dealt with.</summary>
    public const string DealWith = "deal-with";
    /// <summary>Brings tables back from a copy.</summary>
    public const string Restore = "restore";
    /// <summary>Looks at a doctor's record.</summary>
    public const string ViewPerson = "view-person";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Release, Replay, Pause, Resume, PutBack, Reassign, Purge, RequestFull, ReferenceData, DealWith, Restore, ViewPerson];
}
