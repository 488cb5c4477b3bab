using System.Text.Json;

namespace Dit.Interface.Ledger;

/// <summary>A ledger entry as a table row and back.</summary>
internal static class FileEntryMapping
{
    internal static TableEntity ToEntity(FileEntry entry) => new(LaneRows.PartitionOf(entry.Run.Lane), entry.Run.RowKey)
    {
        [LaneRows.Schema] = LaneRows.CurrentSchema,
        ["Run"] = entry.Run.ToString(),
        ["Name"] = entry.Name,
        ["Status"] = entry.Status.ToString(),
        ["Reason"] = entry.Reason?.ToString() ?? "",
        ["Detail"] = entry.Detail,
        ["Hash"] = entry.Hash,
        ["IsUtf8"] = entry.IsUtf8,
        ["InterfaceVersion"] = entry.InterfaceVersion,
        ["Slices"] = WriteSlices(entry.Slices),
        ["Rows"] = entry.Counts.Rows,
        ["Accepted"] = entry.Counts.Accepted,
        ["Rejected"] = entry.Counts.Rejected,
        ["Duplicates"] = entry.Counts.Duplicates,
        ["Superseded"] = entry.Counts.Superseded,
        ["Findings"] = JsonSerializer.Serialize(entry.Findings),
        ["Confirmation"] = entry.Confirmation,
        ["ReceivedOn"] = FileDate.Write(entry.ReceivedOn),
        ["ProcessedOn"] = FileDate.Write(entry.ProcessedOn),
        ["ReplayedOn"] = FileDate.Write(entry.ReplayedOn),
        ["ReplayOf"] = entry.ReplayOf,
        ["Selection"] = entry.Selection,
        ["WaitsFor"] = entry.WaitsFor,
        ["ClosedOn"] = FileDate.Write(entry.ClosedOn),
        ["ReceivedAt"] = entry.ReceivedAt,
        ["ClosedAt"] = entry.ClosedAt,
        ["SourceETag"] = entry.SourceETag,
        ["Released"] = entry.Released,
        ["Cleared"] = entry.Cleared,
        ["SeenAgain"] = entry.SeenAgain,
    };

    internal static FileEntry FromEntity(TableEntity entity) => new()
    {
        Run = RunId.Parse(entity.GetString("Run")),
        Name = entity.GetString("Name"),
        Status = Enum.Parse<FileStatus>(entity.GetString("Status")),
        Reason = Enum.TryParse<FileFault>(entity.GetString("Reason"), out var reason) ? reason : null,
        Detail = entity.GetString("Detail"),
        Hash = entity.GetString("Hash"),
        IsUtf8 = entity.GetBoolean("IsUtf8") ?? true,
        InterfaceVersion = entity.GetString("InterfaceVersion"),
        Slices = ReadSlices(entity.GetString("Slices")),
        Counts = new(Count(entity, "Rows"), Count(entity, "Accepted"), Count(entity, "Rejected"), Count(entity, "Duplicates"),
            Count(entity, "Superseded")),
        Findings = JsonSerializer.Deserialize<Dictionary<string, int>>(entity.GetString("Findings")) ?? [],
        Confirmation = entity.GetString("Confirmation"),
        ReceivedOn = FileDate.Read(entity.GetString("ReceivedOn")) ?? default,
        ProcessedOn = FileDate.Read(entity.GetString("ProcessedOn")),
        ReplayedOn = FileDate.Read(entity.GetString("ReplayedOn")),
        ReplayOf = entity.GetString("ReplayOf") ?? "",
        Selection = entity.GetString("Selection") ?? "",
        WaitsFor = entity.GetString("WaitsFor") ?? "",
        ClosedOn = FileDate.Read(entity.GetString("ClosedOn")),
        ReceivedAt = entity.GetDateTimeOffset("ReceivedAt") ?? default,
        ClosedAt = entity.GetDateTimeOffset("ClosedAt"),
        SourceETag = entity.GetString("SourceETag"),
        Released = entity.GetBoolean("Released") ?? false,
        Cleared = entity.GetBoolean("Cleared") ?? false,
        SeenAgain = Count(entity, "SeenAgain"),
        ETag = entity.ETag,
    };

    private static int Count(TableEntity entity, string name) => entity.GetInt32(name) ?? 0;

    // A million rows are two hundred slices, some six kilobytes of text: well inside a property.
    private static string WriteSlices(IReadOnlyList<FileSlice> slices) => string.Join(';', slices.Select(slice =>
        FormattableString.Invariant($"{slice.Offset},{slice.Length},{slice.FirstOrdinal},{slice.FirstLine},{slice.Rows}")));

    private static FileSlice[] ReadSlices(string? text) => string.IsNullOrEmpty(text) ? [] : [.. text.Split(';').Select(ReadSlice)];

    private static FileSlice ReadSlice(string text)
    {
        var numbers = text.Split(',').Select(part => long.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        return new(numbers[0], numbers[1], (int)numbers[2], (int)numbers[3], (int)numbers[4]);
    }
}
