using System.Text.Json;
using System.Text.Json.Serialization;
using Dit.Interface.Ledger;
using Dit.Interface.Storage;

namespace DitFunctions.Local.Processing;

/// <summary>What came of a business date (command.md, summary.json).</summary>
/// <param name="Date">The date, yyyy-mm-dd.</param>
/// <param name="Files">Its inbound files, and held ones that loaded on it, by name.</param>
/// <param name="Seconds">How long it took.</param>
/// <param name="StorageCalls">How many calls went to storage, by service.</param>
public sealed record DaySummary(string Date, IReadOnlyList<DayFile> Files, double Seconds, DayCalls StorageCalls)
{
    /// <summary>Makes the files' part from the ledger.</summary>
    public static IReadOnlyList<DayFile> FilesOf(IEnumerable<FileEntry> entries) =>
        [.. entries.OrderBy(entry => InterfaceFileName.Read(entry.Name) is null).ThenBy(entry => entry.Name, StringComparer.Ordinal)
            .ThenBy(entry => entry.Status).Select(DayFile.Of)];

    /// <summary>The summary as JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, DaySummaryJson.Default.DaySummary) + "\n";

    /// <summary>Reads a summary.</summary>
    public static DaySummary FromJson(string json) => JsonSerializer.Deserialize(json, DaySummaryJson.Default.DaySummary)!;
}

/// <summary>How a summary is serialised.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DaySummary))]
internal sealed partial class DaySummaryJson : JsonSerializerContext;

/// <summary>One inbound file in a day's summary (command.md, summary.json).</summary>
public sealed record DayFile
{
    /// <summary>The file's name as it was dropped.</summary>
    public required string Name { get; init; }

    /// <summary>Done, Quarantined, Held, SeenAgain.</summary>
    public required string Status { get; init; }

    /// <summary>The whole-file fault; null when there is none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? Reason { get; init; }

    /// <summary>Rows between HDR and TRL.</summary>
    public int Rows { get; init; }

    /// <summary>Accepted rows.</summary>
    public int Accepted { get; init; }

    /// <summary>Rejected rows.</summary>
    public int Rejected { get; init; }

    /// <summary>Rows that repeat an earlier row.</summary>
    public int Duplicates { get; init; }

    /// <summary>Rows that are older than what is held.</summary>
    public int Superseded { get; init; }

    /// <summary>The confirmation's name, for an APP or DNC.</summary>
    public string? Confirmation { get; init; }

    /// <summary>Which replay of the file it is; null for the file itself.</summary>
    public int? Replay { get; init; }

    /// <summary>A ledger entry as the summary has it.</summary>
    public static DayFile Of(FileEntry entry) => new()
    {
        Name = entry.Name,
        Status = entry.Status.ToString(),
        Reason = entry.Reason?.ToString(),
        Rows = entry.Counts.Rows,
        Accepted = entry.Counts.Accepted,
        Rejected = entry.Counts.Rejected,
        Duplicates = entry.Counts.Duplicates,
        Superseded = entry.Counts.Superseded,
        Replay = entry.Run.IsReplay ? entry.Run.Replay : null,
        Confirmation = entry.Confirmation.Length > 0 ? entry.Confirmation : null,
    };
}

/// <summary>Calls to storage by service.</summary>
/// <param name="Blob">Calls to blobs.</param>
/// <param name="Table">Calls to tables.</param>
/// <param name="Queue">Calls to queues.</param>
public sealed record DayCalls(long Blob, long Table, long Queue)
{
    /// <summary>What was counted so far.</summary>
    public static DayCalls Of(StorageCalls calls) => new(calls.Blob, calls.Table, calls.Queue);

    /// <summary>What was counted since.</summary>
    public DayCalls Since(DayCalls before) => new(Blob - before.Blob, Table - before.Table, Queue - before.Queue);
}
