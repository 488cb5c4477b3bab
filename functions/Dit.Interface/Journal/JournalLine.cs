using System.Text.Json.Serialization;
using Dit.Core.Applicants;

namespace Dit.Interface.Journal;

/// <summary>
/// What became of a row that was created, changed, rejected, doubtful or superseded: what "where is this doctor, and why not" is
/// answered from for 13 months (rules.md, Keeping and removing). Personal data: in blobs only.
/// </summary>
public sealed record JournalLine
{
    /// <summary>The file.</summary>
    public required string File { get; init; }

    /// <summary>The file's run, which names its page.</summary>
    public required string Run { get; init; }

    /// <summary>The row's place in the file, from 1.</summary>
    public required int Ordinal { get; init; }

    /// <summary>The business date on which it was judged.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The row's place in the balance.</summary>
    public required RowResult Result { get; init; }

    /// <summary>The employer; empty when the position is not known.</summary>
    public string Vpd { get; init; } = "";

    /// <summary>The position's DPN, or the row's where the position is not known.</summary>
    public string Dpn { get; init; } = "";

    /// <summary>The position's id as far as it is known.</summary>
    public string Position { get; init; } = "";

    /// <summary>The surname as the row gives it.</summary>
    public string LastName { get; init; } = "";

    /// <summary>First name and surname.</summary>
    public string Name { get; init; } = "";

    /// <summary>The birth date; null when it did not parse.</summary>
    public DateOnly? Born { get; init; }

    /// <summary>The GMC number; empty when the row gives none.</summary>
    public string Gmc { get; init; } = "";

    /// <summary>The projected hire date; null when it did not parse.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>The applicant number, on success.</summary>
    public string Applicant { get; init; } = "";

    /// <summary>What was said of it, in the order of the confirmation.</summary>
    public IReadOnlyList<RowMessage> Messages { get; init; } = [];

    /// <summary>The messages as text.</summary>
    public string Words => string.Join(' ', Messages.Select(message => $"{message.Text.TrimEnd('.')}."));

    /// <summary>The line of a row; null for one of which nothing new is to be known: unchanged, or the same as an earlier row.</summary>
    internal static JournalLine? Of(RowOutcome row, string file, string run, DateOnly on)
    {
        if (row.Event == RowEvent.None && row.Result != RowResult.Superseded) return null;
        return new()
        {
            File = file,
            Run = run,
            Ordinal = row.Ordinal,
            On = on,
            Result = row.Result,
            Vpd = row.Vpd ?? "",
            Dpn = row.Dpn,
            Position = row.PositionId,
            LastName = row.LastName,
            Name = row.PersonName,
            Born = row.Born,
            Gmc = row.Gmc ?? "",
            Start = row.ProjectedHire,
            Applicant = row.ApplicantNumber,
            Messages = row.Messages,
        };
    }
}

/// <summary>How journal lines are serialised, without reflection.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true,
    IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(JournalLine))]
internal sealed partial class JournalJson : JsonSerializerContext;
