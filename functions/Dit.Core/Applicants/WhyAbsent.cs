using Dit.Core.Applicants.Rules;
using Dit.Core.Positions;

namespace Dit.Core.Applicants;

/// <summary>Says why a person or a position has no open applicant: the first question that operators and trusts ask.</summary>
public static class WhyAbsent
{
    /// <summary>The reasons, the surest first; none when there is an open applicant.</summary>
    public static IReadOnlyList<AbsenceReason> Explain(AbsenceFacts facts)
    {
        if (facts.Records.Any(record => record.State == ApplicantState.PreferredApplicant)) return [];
        List<AbsenceReason> reasons = [.. facts.Records.OrderByDescending(record => record.LastFileDate).Select(Closed)];
        if (facts.Rows.Where(row => row.Result == RowResult.Rejected).MaxBy(row => (row.On, row.File, row.Ordinal)) is { } newest)
            reasons.AddRange(newest.Messages.Where(message => message.Severity == Severity.Error)
                .Select(message => OfRow(newest, message, facts.Today)));
        if (facts.Positions.Count == 0 && facts.Dpn.Length > 0)
            reasons.Add(new(AbsenceCause.DpnUnknown, DpnUnknown(facts.Dpn)));
        if (!facts.Positions.Any(position => position.State is Liveness.Live))
            reasons.AddRange(facts.Positions.Select(position => NotLive(position.Position, (Liveness.NotLive)position.State)));
        if (facts is { Wanted.Length: > 0, Dpn.Length: 0, Positions.Count: 0, Rows.Count: 0, Records.Count: 0 })
            reasons.Add(new(AbsenceCause.NotKnown, NotKnown(facts.Wanted)));
        if (facts.Rows.Count == 0 && facts.Records.Count == 0)
            reasons.Add(new(AbsenceCause.NotSent, NotSent(facts.Today)));
        return reasons;
    }

    private static string DpnUnknown(string dpn) => DeaneryPostNumber.Read(dpn) is null
        ? $"{dpn} is not in the form of a DPN, which is BODY/SITE/SPECIALTY/GRADE/NNN, with or without a suffix. Check that you typed it "
            + "in full."
        : $"No position in ESR has the DPN {dpn}, so TIS does not know of the post, and an applicant for it is rejected. The employer "
            + "must enter the DPN on its position in ESR.";

    private static string NotKnown(string wanted) => wanted.All(char.IsAsciiDigit)
        ? $"{wanted} is not the id or number of a position that ESR has sent, and is not a known applicant number or GMC number. Check "
            + "that you typed it in full."
        : $"Nothing was found for {wanted}. Check that you typed it in full. You can look for a surname, with the first name or the date "
            + "of birth; a DPN; a position's id or number; an applicant or GMC number; the name of a file.";

    private static string NotSent(DateOnly today) =>
        "TIS has not sent an applicant in any file that is still kept. Ask the body's office whether TIS has the person on this post. "
        + "Applicants come when the start is less than 13 weeks away. Today that is for starts before "
        + $"{BusinessDate.InWords(today.AddDays(DateRules.EarliestDays))}.";

    private static AbsenceReason OfRow(SeenRow row, RowMessage message, DateOnly today)
    {
        var where = string.Create(CultureInfo.InvariantCulture, $"Row {row.Ordinal} of {row.File}, on {BusinessDate.InWords(row.On)}");
        return message.Rule switch
        {
            "A021" => new(AbsenceCause.TooEarly, $"{where}, was too early (A021){TakenFrom(row, today)}."),
            "A020" => new(AbsenceCause.TooLate, $"{where}, was too late (A020): the start was less than 2 days away. Use Direct Hire."),
            "A010" => new(AbsenceCause.DpnUnknown, $"{where}, was rejected: {message.Words} (A010)."),
            "A012" or "A013" or "A014" or "A016" =>
                new(AbsenceCause.PositionNotLive, $"{where}, was rejected: {message.Words} ({message.Rule})."),
            _ => new(AbsenceCause.Rejected, $"{where}, was rejected: {message.Words} ({message.Rule})."),
        };
    }

    private static string TakenFrom(SeenRow row, DateOnly today)
    {
        if (row.ProjectedHire is not { } hire) return "";
        var first = hire.AddDays(1 - DateRules.EarliestDays);
        return first > today ? $": it is taken when TIS sends it again from {BusinessDate.InWords(first)}"
            : ": it could be taken by now, and TIS has not sent it again";
    }

    private static AbsenceReason NotLive(Position position, Liveness.NotLive state) =>
        new(AbsenceCause.PositionNotLive, $"Position {position.Id} of VPD {position.Vpd} is not live: {state.Words}.");

    private static AbsenceReason Closed(ApplicantRecord record)
    {
        var last = record.Steps.Count > 0 ? record.Steps[^1] : null;
        var when = last is null ? "" : $" on {BusinessDate.InWords(last.On)}{(last.Cause.Length > 0 ? $" by {last.Cause}" : "")}";
        return new(AbsenceCause.Closed, $"Applicant {record.Number} is {record.State}{when}.");
    }
}
