using Dit.Core.Applicants.Rules;
using Dit.Core.Placements.Rules;

namespace Dit.Core.Notices;

/// <summary>The note to a body's office about a cause that keeps rejecting its rows (rules.md, Notifications) [F].</summary>
public static class DataQualityNotice
{
    /// <summary>Writes the note; the event is body, rule and day.</summary>
    public static Notice Write(DeaneryBody body, DateOnly today, RepeatedCause cause, string order = "")
    {
        var address = new NoticeAddress.BodyOffice(body);
        var rows = Plural.Of(cause.Rows, "row", "rows");
        var page = new NoticePage()
            .WhatHappened(
                $"From {Plain.Date(cause.From)} to {Plain.Date(today)}, {rows} of {body} were rejected for one and the same cause, on "
                + $"{Plural.Of(cause.Days, "day", "days")}: {MeaningOf(cause.Rule)} ({cause.Rule}).")
            .WhatToDo(
                WhatToDo(cause.Rule),
                "The confirmations (APC, DCC) of these days name each row. The employer must hire a rejected applicant directly (Direct "
                    + "Hire).",
                "If it goes on, this note comes again in seven days.");
        return new Notice(
            string.Create(CultureInfo.InvariantCulture, $"{today:yyyy-MM-dd}-{body}-{cause.Rule}-{NoticeKind.DataQuality.Code}"),
            NoticeKind.DataQuality, address, $"One cause rejected {rows} ({cause.Rule})", page.ToString(), order);
    }

    private static string MeaningOf(string rule) =>
        ApplicantRules.All.Concat(NotificationRules.All).FirstOrDefault(known => known.Id == rule)?.Meaning ?? "a rule of the interface";

    private static string WhatToDo(string rule) => rule switch
    {
        "A010" or "A011" =>
            "Compare the position ids and numbers in TIS with the last position files (RMF, RMC) that you were sent, and correct TIS.",
        "A012" or "N003" or "N020" =>
            "Compare the DPNs in TIS with those in the last position files (RMF, RMC). Ask the employer where a DPN is missing in ESR.",
        "A013" or "A015" or "N022" => "Ask the employers about these positions: they are ended, not Active, or take one person only.",
        "A014" or "N021" => "Ask the NHS ESR Central Team whether these employers are to be switched on; until then leave them out.",
        "A016" or "N023" => "Check which body manages these posts: the Managing Deanery Body in ESR decides.",
        "A020" or "A021" or "A022" or "N006" =>
            "Check the dates in TIS, and that placements are entered in time: applicants are taken from 13 weeks to 2 days before the "
                + "start.",
        "N008" or "N030" or "N031" => "Check names and GMC numbers in TIS, and that the applicant goes out before the notification.",
        _ => "Look for the cause in TIS and correct the data there.",
    };
}
