namespace Dit.Interface.Storage;

/// <summary>Blob containers. The first three belong to the partner-facing drop account, the rest to the internal state account.</summary>
public static class Containers
{
    /// <summary>TIS drops here.</summary>
    public const string TisInbound = "tis-inbound";

    /// <summary>ESR drops here.</summary>
    public const string EsrInbound = "esr-inbound";

    /// <summary>TIS collects here, a folder per body.</summary>
    public const string TisOutbound = "tis-outbound";

    /// <summary>Reference data that an operator keeps.</summary>
    public const string Config = "config";

    /// <summary>What runs need between their steps, a folder per run.</summary>
    public const string Work = "work";

    /// <summary>Raw files, in and out, 30 days.</summary>
    public const string Archive = "archive";

    /// <summary>Whole files that were not loaded, with the reason.</summary>
    public const string Quarantine = "quarantine";

    /// <summary>Rows that were not loaded, in the input's own layout.</summary>
    public const string Rejects = "rejects";

    /// <summary>Spreadsheets and pages for people.</summary>
    public const string Reports = "reports";

    /// <summary>Notices as text.</summary>
    public const string Notifications = "notifications";

    /// <summary>Derived, rebuildable look-ups, and what each body was last sent.</summary>
    public const string Books = "books";

    /// <summary>Every container.</summary>
    public static IReadOnlyList<string> All { get; } =
        [TisInbound, EsrInbound, TisOutbound, Config, Work, Archive, Quarantine, Rejects, Reports, Notifications, Books];
}

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

    /// <summary>The send ledger: one row per notice and recipient.</summary>
    public const string Notices = "notices";

    /// <summary>Every table.</summary>
    public static IReadOnlyList<string> All { get; } = [Ledger, Runs, EsrRecords, Applicants, Notices];
}
