using Dit.Core.Positions.Extracts;

namespace Dit.Interface.Ledger;

/// <summary>
/// The rows of our files: a partition per body, and per employer whose full file is asked for. In it counters by type, and behind them the
/// files by their causes, extracts first.
/// </summary>
internal static class OutboundRows
{
    internal const string CounterPrefix = "counter-";
    internal const string ExtractPrefix = "file-extract-";

    /// <summary>Says that the body's next extract is to hold everything. It lies among the counters, which every extract reads.</summary>
    internal const string FullAsked = CounterPrefix + "full-asked";

    /// <summary>Our files of all bodies and employers.</summary>
    internal static string IsFile => RowFilter.All(RowFilter.PartitionsOf("out-"), RowFilter.RowsOf("file-"));

    internal static string PartitionOf(string owner) => $"out-{owner}";

    internal static string KeyOf(string cause) => $"file-{TableKey.Encode(cause)}";

    internal static string CounterOf(FileKind kind) => CounterPrefix + kind.ToString().ToUpperInvariant();

    internal static TableEntity ToEntity(OutboundFile file) => new(PartitionOf(file.Owner), KeyOf(file.Cause))
    {
        ["Name"] = file.Name.Canonical,
        ["Stream"] = file.Name.Stream,
        ["Sequence"] = file.Name.Sequence,
        ["Date"] = FileDate.Write(file.Name.Date),
        ["Cause"] = file.Cause,
        ["Created"] = file.Created,
        ["PreviousRun"] = file.PreviousRun,
        ["IsPublished"] = file.IsPublished,
        ["Rows"] = file.Rows,
    };

    internal static OutboundFile FromEntity(TableEntity row) => new(
        InterfaceFileName.Read(row.GetString("Name"))!, row.GetString("Cause"), row.GetString("Created"), row.GetString("PreviousRun"),
        row.GetBoolean("IsPublished") ?? false, row.GetInt32("Rows") ?? 0)
    {
        Waits = row.GetBoolean("Waits") ?? false,
        Receipt = Enum.TryParse<ReceiptState>(row.GetString("Receipt"), out var receipt) ? receipt : ReceiptState.Awaited,
        ReceiptAlerted = row.GetBoolean("ReceiptAlerted") ?? false,
        SendAgain = row.GetBoolean("SendAgain") ?? false,
        Version = row.ETag,
    };

    /// <summary>Notes columns of a file and leaves the others as they are.</summary>
    internal static Task MergeAsync(this TableClient table, OutboundFile file, TableEntity columns, ETag version, CancellationToken stop)
    {
        (columns.PartitionKey, columns.RowKey) = (PartitionOf(file.Owner), KeyOf(file.Cause));
        return table.UpdateEntityAsync(columns, version, TableUpdateMode.Merge, stop);
    }
}
