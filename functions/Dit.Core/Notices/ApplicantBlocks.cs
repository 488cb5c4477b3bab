using Dit.Core.Applicants;

namespace Dit.Core.Notices;

/// <summary>The block that a digest of an applicant file has for one row, by kind of digest.</summary>
internal static class ApplicantBlocks
{
    private const string NotGiven = "(not given)";

    private static readonly string[] _duplicateRules = ["A044", "A060", "M010"];

    /// <summary>True when ESR, an applicant or an earlier row may hold it. A known one's corrected number (A045) is in "changed".</summary>
    internal static bool IsPossibleDuplicate(RowOutcome row) => row.Messages.Any(message => SaysDuplicate(row, message));

    internal static bool IsTwoNumbers(RowOutcome row) => row.Event == RowEvent.None && row.Messages.Any(message => message.Rule == "A045");

    /// <summary>Too early and nothing else: TIS sends such a row again.</summary>
    internal static bool IsOnlyTooEarly(RowOutcome row) =>
        row.Messages.Where(message => message.Severity == Severity.Error).Select(message => message.Rule).SequenceEqual(["A021"]);

    internal static string Title(RowOutcome row) =>
        $"{(Plain.OneLine(row.PersonName) is { Length: > 0 } name ? name : "(no name could be read)")} (row {row.Ordinal} of the file)";

    internal static IReadOnlyList<NoticeField> Received(RowOutcome row) =>
        [.. Place(row), Record(row), ReadyFrom(row), new("Please check", Words(row, Severity.Warning))];

    internal static IReadOnlyList<NoticeField> Rejected(RowOutcome row) =>
        [.. Place(row), new("Why rejected", Words(row, Severity.Error)), new("Also noted", Words(row, Severity.Warning))];

    internal static IReadOnlyList<NoticeField> Changed(RowOutcome row)
    {
        var changes = row.Changes.Select(ColumnLabels.Describe).OfType<string>().ToList();
        return
        [
            .. Place(row), new("Applicant number", Given(row.ApplicantNumber)), ReadyFrom(row),
            new("What changed", changes.Count > 0 ? changes : ["nothing that a notice can show"]),
            new("Please check", Words(row, Severity.Warning)),
        ];
    }

    internal static IReadOnlyList<NoticeField> PossibleDuplicate(RowOutcome row) =>
    [
        .. Place(row), Record(row),
        new("Same number as", row.SharesNumberWith.Length > 0 ? [Plain.OneLine(row.SharesNumberWith)] : []),
        new("GMC numbers", IsTwoNumbers(row) ? [.. row.Changes.SelectMany(change => new[] { change.Old, change.New })] : []),
        new("Why", [.. row.Messages.Where(message => SaysDuplicate(row, message)).Select(InWords)]),
    ];

    private static bool SaysDuplicate(RowOutcome row, RowMessage message) => row.Event switch
    {
        RowEvent.Received or RowEvent.Changed => _duplicateRules.Contains(message.Rule),
        RowEvent.None => message.Rule == "A045",
        _ => false,
    };

    private static IEnumerable<NoticeField> Place(RowOutcome row) =>
    [
        new("Position", Given(row.PositionName.Trim('|', ' '), row.Vpd is null ? "(not known to the interface)" : NotGiven)),
        new("Position id", $"{Given(row.PositionId)}, position number {Given(row.PositionNumber)}"),
        new("DPN", Given(row.Dpn)),
        new("Projected hire date", Plain.Date(row.ProjectedHire, "(none that can be read)")),
    ];

    private static NoticeField Record(RowOutcome row) => row.AssignmentId.Length > 0
        ? new("Matched employee",
            $"yes: applicant assignment {row.AssignmentId} on an employee you already have, applicant number {Given(row.ApplicantNumber)}")
        : new("Matched employee", $"no: new applicant record, applicant number {Given(row.ApplicantNumber)}");

    private static NoticeField ReadyFrom(RowOutcome row) => new("Ready to hire from", Plain.Date(row.ReadyFrom, NotGiven));

    private static List<string> Words(RowOutcome row, Severity severity) =>
        [.. row.Messages.Where(message => message.Severity == severity).Select(InWords)];

    // Words first: an id alone tells an MSO nothing.
    private static string InWords(RowMessage message) => $"{message.Words.TrimEnd('.', ' ')} ({message.Rule})";

    private static string Given(string text, string otherwise = NotGiven) => string.IsNullOrWhiteSpace(text) ? otherwise : text;
}
