namespace Dit.Core.Applicants.Rules;

/// <summary>A020 to A022: the projected dates.</summary>
internal static class DateRules
{
    /// <summary>An applicant must be in ESR this many days before the start [F].</summary>
    internal const int LatestDays = 2;

    /// <summary>Applicants are sent when the start is less than 13 weeks away [F, E].</summary>
    internal const int EarliestDays = 13 * 7;

    internal static readonly RowRule TooLate = RowRule.Fail(
        "A020",
        "the projected hire date is earlier than today + 2 days",
        static on => on.Row.ProjectedHire < on.Today.AddDays(LatestDays)
            ? "start date is less than 2 days away: too late for the interface, use Direct Hire"
            : null);

    internal static readonly RowRule TooEarly = RowRule.Fail(
        "A021",
        "the projected hire date is on or after today + 13 weeks",
        static on => on.Row.ProjectedHire >= on.Today.AddDays(EarliestDays)
            ? "start date is 13 weeks away or more: too early, it will be sent when due"
            : null);

    internal static readonly RowRule EndAfterStart = RowRule.Fail(
        "A022",
        "the projected end date is not after the projected hire date",
        static on => on.Row.ProjectedEnd <= on.Row.ProjectedHire ? "projected end date is not after the start date" : null);
}
