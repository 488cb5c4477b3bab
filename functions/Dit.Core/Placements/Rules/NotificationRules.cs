using Dit.Core.Applicants.Rules;
using static Dit.Core.Applicants.Rules.RowRule;

namespace Dit.Core.Placements.Rules;

/// <summary>The catalogue of the rules for notifications (interface-files.md, section 9). The ids are ours [X].</summary>
public static class NotificationRules
{
    internal static readonly RowRule Shape = Fail("N001", "the row is not 36 columns beginning with NOT (then this is its only finding)");
    internal static readonly RowRule Type = Fail("N002", "the notification type is not 1 to 5");
    internal static readonly RowRule Dpn = Fail("N003", "the DPN is missing or not of its form");
    internal static readonly RowRule Date =
        FailOrWarn("N005", "a date does not parse; in a column that the type is not about it is left out with a warning");
    internal static readonly RowRule Reversed = Fail("N006", "the end date is not after the hire date");
    internal static readonly RowRule Wte = Warn("N007", "a WTE is not a number from 0 to 1.2: left out");
    internal static readonly RowRule Who = Fail("N008", "the trainee whom the type is about has neither a GMC number nor both names");
    internal static readonly RowRule NothingSaid =
        Fail("N009", "there is nothing to change: no changed date, or no holder, next or vacancy");
    internal static readonly RowRule Gmc = Warn("N010", "a GMC number is not 7 digits: taken as not provided");
    internal static readonly RowRule Flag =
        FailOrWarn("N011", "a flag is neither true nor false; in a column that the type is not about it is left out with a warning");

    internal static readonly RowRule UnknownDpn = Fail("N020", "no position of any employer carries the DPN");
    internal static readonly RowRule EmployerOff = Fail("N021", "no employer that has the DPN is switched on");
    internal static readonly RowRule NotLive = Fail("N022", "no position with the DPN is live");
    internal static readonly RowRule OtherBody = Fail("N023", "the positions with the DPN belong to another body than the file's");

    internal static readonly RowRule Nobody =
        Fail("N030", "nobody known at the DPN is this trainee: kept, and applied when the applicant comes");
    internal static readonly RowRule Several =
        Fail("N031", "several people at the DPN have these names and no GMC number tells them apart");
    internal static readonly RowRule Hired =
        Warn("N032", "the trainee is hired or holds the post in ESR: the employer is told, ESR is not changed");

    internal static readonly RowRule Duplicate = Inform("N040", "the same notification as an earlier row of the file");
    internal static readonly RowRule Unchanged = Inform("N041", "known already, nothing changed");
    internal static readonly RowRule Superseded = Inform("N043", "older than what is held: nothing changes");

    internal static readonly RowRule RotationTaken = Inform("N051", "type 1: the rotation picture is taken");
    internal static readonly RowRule Withdrawn = Inform("N052", "type 2: the trainee is withdrawn");
    internal static readonly RowRule Replaced = Inform("N053", "type 3: the trainee is replaced");
    internal static readonly RowRule DatesChanged = Inform("N054", "type 4: the dates are changed");
    internal static readonly RowRule NewDpn = Inform("N055", "type 5: the new DPN is passed on");

    /// <summary>All rules in order of id.</summary>
    public static IReadOnlyList<RowRule> All { get; } =
    [
        Shape, Type, Dpn, Date, Reversed, Wte, Who, NothingSaid, Gmc, Flag,
        UnknownDpn, EmployerOff, NotLive, OtherBody,
        Nobody, Several, Hired,
        Duplicate, Unchanged, Superseded,
        RotationTaken, Withdrawn, Replaced, DatesChanged, NewDpn,
    ];
}
