using System.Text.Json;
using System.Text.Json.Serialization;
using Dit.Interface.Ledger;

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
