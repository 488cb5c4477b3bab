namespace Dit.Interface.Storage;

/// <summary>Tables of the state account.</summary>
public static class Tables
{
    /// <summary>One row per file, in and out; counters and lanes beside them.</summary>
    public const string Ledger = "ledger";
    /// <summary>Progress marks of runs.</summary>
    public const string Runs = "runs";
    /// <summary>ESR's records, newest row each: partition is the VPD, row is type and id.</summary>
    public const string EsrRecords = "esrrecords";
    /// <summary>Applicant records: partition is the VPD, row is position id and applicant number.</summary>
    public const string Applicants = "applicants";
    /// <summary>The ledger of emails: one row per notice and recipient.</summary>
    public const string Notices = "notices";
    /// <summary>What people did: a partition for each month.</summary>
    public const string Audit = "audit";

    /// <summary>Every table.</summary>
    public static IReadOnlyList<string> All { get; } = [Ledger, Runs, EsrRecords, Applicants, Notices, Audit];

    /// <summary>A table of before, whose lines stand in the names book too: it holds people, so that the purge removes it.</summary>
    internal const string FormerJournal = "journal";
}
