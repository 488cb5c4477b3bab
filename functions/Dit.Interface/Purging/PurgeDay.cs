using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dit.Interface.Purging;

/// <summary>A purge's business date, and from which day on things are kept by then (rules.md, Keeping and removing).</summary>
/// <param name="Day">The business date.</param>
/// <param name="DryRun">True when things are counted only.</param>
public sealed record PurgeDay(DateOnly Day, bool DryRun)
{
    /// <summary>Raw files, rejected rows, and the work of runs by the day on which they were closed: 30 days.</summary>
    public DateOnly FilesFrom => Day.AddDays(-30);
    /// <summary>Quarantine: 90 days at most.</summary>
    public DateOnly QuarantineFrom => Day.AddDays(-90);
    /// <summary>Reports: 90 days.</summary>
    public DateOnly ReportsFrom => Day.AddDays(-90);
    /// <summary>Applicant and person rows, 13 months after last use; notices, which speak of them, as long.</summary>
    public DateOnly PersonsFrom => Day.AddMonths(-13);
    /// <summary>The ledger's counts: 6 years.</summary>
    public DateOnly LedgerFrom => Day.AddYears(-6);
}

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
