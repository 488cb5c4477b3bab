using System.Diagnostics.Metrics;

namespace Dit.Interface.Measures;

/// <summary>The metrics of the interface by the names that infra/names.bicep has. Counts and ages only, no personal data.</summary>
public static class DitMeter
{
    /// <summary>The meter to which a host's telemetry listens.</summary>
    public const string Name = "Dit";
    /// <summary>Files that came to rest; dimensions <c>type</c> and <c>status</c>.</summary>
    public const string Files = "dit.files";
    /// <summary>Rows of finished files; dimensions <c>type</c> and <c>outcome</c>.</summary>
    public const string Rows = "dit.rows";

    /// <summary>Age in seconds of the oldest file that waits or is at work; 0 when none is; dimension <see cref="CommitTag"/>.</summary>
    public const string OldestUnfinished = "dit.oldest_unfinished_seconds";

    /// <summary>The dimension with the build's commit.</summary>
    public const string CommitTag = "commit";
    /// <summary>Messages that wait in a queue; dimension <c>queue</c>.</summary>
    public const string QueueDepth = "dit.queue_depth";
    /// <summary>Seconds from a file's arrival to its confirmation; dimension <c>type</c>.</summary>
    public const string Confirmation = "dit.confirmation_seconds";

    /// <summary>Every metric.</summary>
    public static IReadOnlyList<string> All { get; } = [Files, Rows, OldestUnfinished, QueueDepth, Confirmation];

    internal static Meter Meter { get; } = new(Name);
}

/// <summary>Measures files as they come to rest. Work that is done again after a crash may be counted again; the ledger is exact.</summary>
internal static class FileMeasures
{
    private static readonly Counter<long> _files = DitMeter.Meter.CreateCounter<long>(DitMeter.Files, "{file}");
    private static readonly Counter<long> _rows = DitMeter.Meter.CreateCounter<long>(DitMeter.Rows, "{row}");
    private static readonly Histogram<double> _confirmation = DitMeter.Meter.CreateHistogram<double>(DitMeter.Confirmation, "s");

    /// <summary>A file is done.</summary>
    internal static void Done(FileEntry entry)
    {
        Rested(entry, FileStatus.Done);
        Count(entry, "accepted", entry.Counts.Accepted);
        Count(entry, "rejected", entry.Counts.Rejected);
        Count(entry, "duplicate", entry.Counts.Duplicates);
        Count(entry, "superseded", entry.Counts.Superseded);
        if (entry.Confirmation.Length > 0 && entry.ClosedAt is { } closed)
            _confirmation.Record((closed - entry.ReceivedAt).TotalSeconds, Type(entry));
    }

    /// <summary>A file came to rest, or is held.</summary>
    internal static void Rested(FileEntry entry, FileStatus status) =>
        _files.Add(1, Type(entry), new("status", status.ToString()));

    private static void Count(FileEntry entry, string outcome, int rows)
    {
        if (rows > 0) _rows.Add(rows, Type(entry), new("outcome", outcome));
    }

    private static KeyValuePair<string, object?> Type(FileEntry entry) => new("type", entry.FileName?.TypeCode ?? "unknown");
}
