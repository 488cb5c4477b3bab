using Dit.Core.Applicants;
using Dit.Core.Files.Layouts;

namespace Dit.Interface.Applicants;

/// <summary>An applicant record as it is stored: in the table, and in a parcel's plan. The keys hold no personal data.</summary>
internal sealed record StoredApplicant
{
    // A control character that no keyboard types, and the one of them that JSON writes in two characters, separates the values;
    // where a value holds it, a space takes its place.
    private const char Separator = '\f';

    public required string Vpd { get; init; }

    public required long Position { get; init; }

    public required string Number { get; init; }

    public required string State { get; init; }

    public required string Values { get; init; }

    public required string Body { get; init; }

    public required string CreatedBy { get; init; }

    public required int CreatedByOrdinal { get; init; }

    public required string CreatedOn { get; init; }

    public required string LastFile { get; init; }

    public required string LastFileDate { get; init; }

    public required int LastFileSequence { get; init; }

    public required string AssignmentId { get; init; }

    public required string Match { get; init; }

    public string Replaces { get; init; } = "";

    public string ReplacedBy { get; init; } = "";

    public string KnownGmc { get; init; } = "";

    public string Steps { get; init; } = "";

    public string LapseNotice { get; init; } = "";

    /// <summary>The run that decided this.</summary>
    public string WrittenBy { get; init; } = "";

    /// <summary>The version from which it was decided; empty when there was none. Kept in plans, not in the table.</summary>
    public string Version { get; init; } = "";

    /// <summary>The run that decided that version. Kept in plans, not in the table.</summary>
    public string Over { get; init; } = "";

    internal static StoredApplicant Of(ApplicantRecord record, string by) => new()
    {
        Vpd = record.Vpd.Text,
        Position = record.Position.Value,
        Number = record.Number,
        State = record.State.ToString(),
        Values = record.Values.Join(Separator),
        Body = record.Body.Code,
        CreatedBy = record.CreatedBy,
        CreatedByOrdinal = record.CreatedByOrdinal,
        CreatedOn = FileDate.Write(record.CreatedOn),
        LastFile = record.LastFile,
        LastFileDate = FileDate.Write(record.LastFileDate),
        LastFileSequence = record.LastFileSequence,
        AssignmentId = record.AssignmentId,
        Match = record.Match,
        Replaces = record.Replaces,
        ReplacedBy = record.ReplacedBy,
        KnownGmc = record.KnownGmc,
        Steps = ApplicantStep.Write(record.Steps),
        LapseNotice = record.LapseNotice,
        WrittenBy = by,
        Version = record.Version,
        Over = record.WrittenBy,
    };

    internal ApplicantRecord ToRecord() => new()
    {
        Vpd = Core.Codes.Vpd.Parse(Vpd),
        Position = new PositionId(Position),
        Number = Number,
        State = Enum.Parse<ApplicantState>(State),
        Values = Values.Split(Separator) is { } values && values.Length == TisLayouts.Applicant.Count ? [.. values]
            : throw new InvalidDataException("An applicant record has not the layout's number of values."),
        Body = DeaneryBody.Parse(Body),
        CreatedBy = CreatedBy,
        CreatedByOrdinal = CreatedByOrdinal,
        CreatedOn = FileDate.Read(CreatedOn) ?? default,
        LastFile = LastFile,
        LastFileDate = FileDate.Read(LastFileDate) ?? default,
        LastFileSequence = LastFileSequence,
        AssignmentId = AssignmentId,
        Match = Match,
        Replaces = Replaces,
        ReplacedBy = ReplacedBy,
        KnownGmc = KnownGmc,
        Steps = ApplicantStep.Read(Steps),
        LapseNotice = LapseNotice,
        Version = Version,
        WrittenBy = WrittenBy,
    };

    /// <summary>The record's row key.</summary>
    internal string RowKey => KeyOf(Position, Number);

    /// <summary>The row key of a record on a position.</summary>
    internal static string KeyOf(long position, string number) =>
        $"{TableKey.OfId(position.ToString(CultureInfo.InvariantCulture))}-{number}";

    internal TableEntity ToEntity() => new(Vpd, RowKey)
    {
        ["State"] = State,
        ["Values"] = Values,
        ["Body"] = Body,
        ["CreatedBy"] = CreatedBy,
        ["CreatedByOrdinal"] = CreatedByOrdinal,
        ["CreatedOn"] = CreatedOn,
        ["LastFile"] = LastFile,
        ["LastFileDate"] = LastFileDate,
        ["LastFileSequence"] = LastFileSequence,
        ["AssignmentId"] = AssignmentId,
        ["Match"] = Match,
        ["Replaces"] = Replaces,
        ["ReplacedBy"] = ReplacedBy,
        ["KnownGmc"] = KnownGmc,
        ["Steps"] = Steps,
        ["LapseNotice"] = LapseNotice,
        ["WrittenBy"] = WrittenBy,
    };

    internal static StoredApplicant FromEntity(TableEntity entity) => new()
    {
        Vpd = entity.PartitionKey,
        Position = long.Parse(entity.RowKey.AsSpan(0, PositionId.MaxDigits), NumberStyles.None, CultureInfo.InvariantCulture),
        Number = entity.RowKey[(PositionId.MaxDigits + 1)..],
        State = entity.GetString("State"),
        Values = entity.GetString("Values"),
        Body = entity.GetString("Body"),
        CreatedBy = entity.GetString("CreatedBy"),
        CreatedByOrdinal = entity.GetInt32("CreatedByOrdinal") ?? 0,
        CreatedOn = entity.GetString("CreatedOn"),
        LastFile = entity.GetString("LastFile"),
        LastFileDate = entity.GetString("LastFileDate"),
        LastFileSequence = entity.GetInt32("LastFileSequence") ?? 0,
        AssignmentId = entity.GetString("AssignmentId"),
        Match = entity.GetString("Match"),
        Replaces = entity.GetString("Replaces") ?? "",
        ReplacedBy = entity.GetString("ReplacedBy") ?? "",
        KnownGmc = entity.GetString("KnownGmc") ?? "",
        Steps = entity.GetString("Steps") ?? "",
        LapseNotice = entity.GetString("LapseNotice") ?? "",
        WrittenBy = entity.GetString("WrittenBy") ?? "",
        Version = entity.ETag.ToString(),
    };
}
