using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dit.Interface.Purging;

/// <summary>What a purge removed, counts only.</summary>
/// <param name="Date">The business date, yyyy-mm-dd.</param>
/// <param name="DryRun">True when nothing was removed: the counts say what would have been.</param>
/// <param name="Removed">Blobs or rows by kind.</param>
public sealed record PurgeReport(string Date, bool DryRun, SortedDictionary<string, int> Removed)
{
    /// <summary>The report with an earlier one of the same day added to it.</summary>
    public PurgeReport With(PurgeReport earlier) =>
        this with
        {
            Removed = new(Removed.Keys.Union(earlier.Removed.Keys)
            .ToDictionary(kind => kind, kind => Removed.GetValueOrDefault(kind) + earlier.Removed.GetValueOrDefault(kind)),
                StringComparer.Ordinal)
        };

    /// <summary>Reads a report.</summary>
    public static PurgeReport FromJson(BinaryData json) => JsonSerializer.Deserialize(json, PurgeReportJson.Default.PurgeReport)!;

    /// <summary>The report as JSON.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, PurgeReportJson.Default.PurgeReport);
}

/// <summary>How a report is serialised.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PurgeReport))]
internal sealed partial class PurgeReportJson : JsonSerializerContext;
