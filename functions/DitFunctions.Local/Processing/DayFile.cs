using System.Text.Json.Serialization;
using Dit.Interface.Ledger;

namespace DitFunctions.Local.Processing;

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
