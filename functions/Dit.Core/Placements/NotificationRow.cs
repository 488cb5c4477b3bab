using Dit.Core.Applicants;
using Dit.Core.Files;

namespace Dit.Core.Placements;

/// <summary>What a notification of TIS says (interface-files.md, section 9); the values are the codes in the file.</summary>
public enum NotificationType
{
    /// <summary>The rotation picture of a post: current and next holder, or vacant.</summary>
    Rotation = 1,
    /// <summary>A trainee is withdrawn from a placement.</summary>
    Withdrawal = 2,
    /// <summary>Another trainee takes the place of one.</summary>
    Replacement = 3,
    /// <summary>A trainee's hire or end date changed.</summary>
    DateChange = 4,
    /// <summary>A post has a DPN that is new.</summary>
    NewDpn = 5,
}

/// <summary>
/// One row of a DNC or DNF, read by itself: its values, and what its syntax alone shows to be wrong (N001 to N011). Keeps
/// nothing of the record it was read from. Personal data: never logged.
/// </summary>
public sealed class NotificationRow
{
    internal NotificationRow(int ordinal, int line, IReadOnlyList<string> values) => (Ordinal, Line, Values) = (ordinal, line, values);

    /// <summary>The row's place in its file; the first data row is 1.</summary>
    public int Ordinal { get; }

    /// <summary>The line on which it begins.</summary>
    public int Line { get; }

    /// <summary>The 36 columns, trimmed, the DPN upper-case; none when the row is not 36 columns beginning with NOT.</summary>
    public IReadOnlyList<string> Values { get; }

    /// <summary>What the notification says; null when it is none of the five types.</summary>
    public NotificationType? Type { get; internal set; }

    /// <summary>The type as it came, for the confirmation; at most 30 characters.</summary>
    public string TypeText => Echo(NotificationColumns.Type);

    /// <summary>The DPN, trimmed and upper-case; empty when the row gives none.</summary>
    public string Dpn => Values.Count == 0 ? "" : Values[NotificationColumns.Dpn];

    /// <summary>The DPN for the confirmation; at most 30 characters.</summary>
    public string DpnText => Echo(NotificationColumns.Dpn);

    /// <summary>The current trainee (columns 9-11); null when none is named.</summary>
    public Trainee? Current { get; internal set; }

    /// <summary>The current trainee's projected end date.</summary>
    public DateOnly? CurrentEnd { get; internal set; }

    /// <summary>The current trainee's WTE.</summary>
    public decimal? CurrentWte { get; internal set; }

    /// <summary>The next appointment (columns 15-17); null when none is named.</summary>
    public Trainee? Next { get; internal set; }

    /// <summary>The next appointment's projected start date.</summary>
    public DateOnly? NextStart { get; internal set; }

    /// <summary>The WTE of the next placement (column 34).</summary>
    public decimal? NextWte { get; internal set; }

    /// <summary>Who is withdrawn (columns 22-24); null when nobody is named.</summary>
    public Trainee? Withdrawn { get; internal set; }

    /// <summary>Who comes instead (columns 26-28); null when nobody is named.</summary>
    public Trainee? Replacement { get; internal set; }

    /// <summary>When the replacement is to be hired.</summary>
    public DateOnly? ReplacementHire { get; internal set; }

    /// <summary>The changed hire date (column 31).</summary>
    public DateOnly? ChangedHire { get; internal set; }

    /// <summary>The changed end date (column 32).</summary>
    public DateOnly? ChangedEnd { get; internal set; }

    /// <summary>Whether the post is vacant at the next rotation; null when nothing is said.</summary>
    public bool? IsVacant { get; internal set; }

    /// <summary>Whether the rotation post is deleted; null when nothing is said.</summary>
    public bool? IsDeleted { get; internal set; }

    /// <summary>What the syntax shows to be wrong, in order of id.</summary>
    public IReadOnlyList<RowMessage> SyntaxFindings { get; internal set; } = [];

    /// <summary>True when a finding fails the row.</summary>
    public bool IsRejected => SyntaxFindings.Any(finding => finding.Severity == Severity.Error);

    /// <summary>
    /// Whom the type is about: type 2 the withdrawn; type 3 the one whose place is taken, the withdrawn, else the next, else the
    /// current; type 4 the next with a changed hire date, the current with an end date alone, else the other of the two [D]. Null for
    /// types 1 and 5, and when nobody is named.
    /// </summary>
    public Trainee? Subject => Type switch
    {
        NotificationType.Withdrawal => Withdrawn,
        NotificationType.Replacement => Withdrawn ?? Next ?? Current,
        NotificationType.DateChange => IsOfNext ? Next ?? Current : Current ?? Next,
        _ => null,
    };

    /// <summary>True for a type 4 with a changed hire date: both its dates are the next trainee's, else the end is the current's.</summary>
    internal bool IsOfNext => Text(NotificationColumns.ChangedHire).Length > 0;

    /// <summary>A column by its index in the layout, trimmed; empty when the row has no columns.</summary>
    public string Text(int column) => Values.Count == 0 ? "" : Values[column];

    /// <summary>Reads a row. The record may be loaded again afterwards.</summary>
    /// <param name="ordinal">Its place in the file, from 1.</param>
    public static NotificationRow Read(FileRecord record, int ordinal) => NotificationRowReader.Read(record, ordinal);

    private string Echo(int column) => Text(column) is { Length: > 30 } text ? text[..30] : Text(column);
}
