namespace Dit.Core.Notices;

/// <summary>
/// A kind of notice (rules.md, Notifications). The set is closed; a kind's code stands in <c>Kind:</c> lines, in file names
/// and in the kinds column of recipients.csv (command.md, What comes out).
/// </summary>
public sealed class NoticeKind
{
    private NoticeKind(int place, string code, string? words = null) =>
        (Place, Code, Words) = (place, code, words ?? $"{char.ToUpperInvariant(code[0])}{code[1..].Replace('-', ' ')}");

    /// <summary>New applicants of one file, for one employer.</summary>
    public static NoticeKind ApplicantsReceived { get; } = new(1, "applicants-received");
    /// <summary>Rejected rows of one file, for one employer or a body's office.</summary>
    public static NoticeKind ApplicantsRejected { get; } = new(2, "applicants-rejected");
    /// <summary>Known applicants with new values (A042).</summary>
    public static NoticeKind ApplicantChanged { get; } = new(3, "applicant-changed");
    /// <summary>A trainee's start date changed (DNC type 4).</summary>
    public static NoticeKind StartDateChanged { get; } = new(4, "start-date-changed");
    /// <summary>A trainee's end date changed (DNC type 4).</summary>
    public static NoticeKind EndDateChanged { get; } = new(5, "end-date-changed");
    /// <summary>A trainee was withdrawn (DNC type 2).</summary>
    public static NoticeKind Withdrawn { get; } = new(6, "withdrawn");
    /// <summary>A trainee was replaced by another (DNC type 3).</summary>
    public static NoticeKind Replaced { get; } = new(7, "replaced");
    /// <summary>Current and next holder of a post (DNC type 1).</summary>
    public static NoticeKind Rotation { get; } = new(8, "rotation");
    /// <summary>A DPN that no position carries yet (DNC type 5, or an applicant for it).</summary>
    public static NoticeKind NewDpn { get; } = new(9, "new-dpn", "New Deanery Post Number");
    /// <summary>Several live positions of one employer with the same DPN (P001), weekly.</summary>
    public static NoticeKind DuplicatePositions { get; } = new(10, "duplicate-positions");
    /// <summary>Possible duplicate person or applicant (M010, A060).</summary>
    public static NoticeKind PossibleDuplicate { get; } = new(11, "possible-duplicate");
    /// <summary>Position findings P002 to P009, weekly.</summary>
    public static NoticeKind PositionFindings { get; } = new(12, "position-findings");
    /// <summary>A cause that keeps rejecting rows, for the body's office.</summary>
    public static NoticeKind DataQuality { get; } = new(13, "data-quality");
    /// <summary>Interface alert, for the operators.</summary>
    public static NoticeKind Alert { get; } = new(14, "alert");

    /// <summary>Every kind, in the order of command.md.</summary>
    public static IReadOnlyList<NoticeKind> All { get; } =
    [
        ApplicantsReceived, ApplicantsRejected, ApplicantChanged, StartDateChanged, EndDateChanged, Withdrawn, Replaced,
        Rotation, NewDpn, DuplicatePositions, PossibleDuplicate, PositionFindings, DataQuality, Alert,
    ];

    /// <summary>The code: lower-case words joined by hyphens.</summary>
    public string Code { get; }

    /// <summary>The kind in words, for people: the code's own, unless it has an abbreviation.</summary>
    public string Words { get; }

    /// <summary>The kind's place in command.md, from 1; notices of one event stand in this order.</summary>
    public int Place { get; }

    /// <summary>The kind with this code, letter for letter; null when there is none.</summary>
    public static NoticeKind? Read(string code) => All.FirstOrDefault(kind => kind.Code == code);

    /// <summary>A stored kind in words; a code of another version as it stands.</summary>
    public static string WordsOf(string code) => Read(code)?.Words ?? code;

    /// <inheritdoc/>
    public override string ToString() => Code;
}

/// <summary>The date by which a notice matters, when nothing in it says one (rules.md, Notifications: each kind has a date).</summary>
public static class NoticeDue
{
    private const int Week = 7;
    private const int Month = 28;

    /// <summary>The date by which a kind of notice matters.</summary>
    /// <param name="day">The business date of its event.</param>
    public static DateOnly Of(NoticeKind kind, DateOnly day) =>
        kind == NoticeKind.Alert ? day
        : kind == NoticeKind.Rotation || kind == NoticeKind.NewDpn || kind == NoticeKind.DataQuality ? day.AddDays(Month)
        : day.AddDays(Week);
}
