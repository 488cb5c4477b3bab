namespace Dit.Interface.Storage;

/// <summary>Blob containers. The first four belong to the partner-facing drop account, the rest to the internal state account.</summary>
public static class Containers
{
    /// <summary>TIS drops here.</summary>
    public const string TisInbound = "tis-inbound";
    /// <summary>ESR drops here.</summary>
    public const string EsrInbound = "esr-inbound";
    /// <summary>TIS collects here, a folder per body.</summary>
    public const string TisOutbound = "tis-outbound";
    /// <summary>ESR collects here, a folder per employer.</summary>
    public const string EsrOutbound = "esr-outbound";
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
    /// <summary>Nightly copies of tables, a folder per day.</summary>
    public const string Backup = "backup";

    /// <summary>Which container this is, whatever prefix its name bears (<see cref="DitStorage.Under"/>).</summary>
    internal static string Of(string named) => All.FirstOrDefault(name => named.EndsWith($"-{name}", StringComparison.Ordinal)) ?? named;

    /// <summary>Every container.</summary>
    public static IReadOnlyList<string> All { get; } =
        [TisInbound, EsrInbound, TisOutbound, EsrOutbound, Config, Work, Archive, Quarantine, Rejects, Reports, Notifications, Books,
            Backup];
}
