using System.Diagnostics.Metrics;
using Dit.Interface.Ledger;

namespace Dit.Interface.Measures;

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
