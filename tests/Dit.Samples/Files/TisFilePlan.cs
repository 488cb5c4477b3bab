using Dit.Core.Files;
using Dit.Samples.Cases;

namespace Dit.Samples.Files;

/// <summary>The files that TIS sends in order: one APP per body and day, the late one, and a receipt for each extract.</summary>
internal static class TisFilePlan
{
    private const int LateReceipts = 30;
    private const int AheadNumber = 49;

    internal static IEnumerable<PlannedFile> Of(SamplePlan plan, IReadOnlyList<SampleRow> late, IReadOnlyList<SampleRow> ahead)
    {
        for (var day = 0; day < plan.Days; day++)
        {
            var date = plan.Calendar.Days[day];
            if (day == 1)
                yield return App(plan.Bodies[0].Code, day, plan.DayBefore, TisDay.Number(-1, 0), late,
                    FileDress.Windows1252);
            if (day == AheadCases.Day && ahead.Count > 0) yield return DatedAhead(plan, ahead);
            foreach (var body in plan.Bodies)
                yield return App(body.Code, day, date, TisDay.Number(day, body.Index), plan.Applicants(body, day).InOrder(),
                    Dress(day, body), shortNumber: day == 1 && body.Index == 1);
            foreach (var receipt in Receipts(plan, day)) yield return receipt;
        }

        foreach (var file in NotificationFilePlan.Of(plan)) yield return file;
    }

    /// <summary>An applicant file as it is sent.</summary>
    internal static ApplicantFile App(
        string body, int day, DateOnly date, int number, IReadOnlyList<SampleRow> rows, FileDress dress = FileDress.Plain,
            bool shortNumber = false)
    {
        var sequence = number.ToString(shortNumber ? "D7" : "D8", System.Globalization.CultureInfo.InvariantCulture);
        var name = FormattableString.Invariant($"DE_{body}_APP_{date:yyyyMMdd}_{sequence}.DAT");
        return new ApplicantFile { Day = day, Name = name, Envelope = new Envelope(name, body, date, "01"), Rows = rows, Dress = dress };
    }

    private static ApplicantFile DatedAhead(SamplePlan plan, IReadOnlyList<SampleRow> rows)
    {
        const int goesOn = AheadCases.Day + 1;
        var (body, date) = (plan.Bodies[1].Code, plan.Calendar.Days[goesOn]);
        var file = App(body, AheadCases.Day, date, TisDay.Number(goesOn, AheadNumber), rows);
        return new ApplicantFile
        {
            Day = file.Day,
            Name = file.Name,
            Envelope = file.Envelope,
            Rows = rows,
            Status = "Held",
            Reason = FileFault.DatedAhead,
            GoesOn = goesOn
        };
    }

    private static FileDress Dress(int day, SampleBody body) => (day + body.Index) % 4 == 3 ? FileDress.MarkAndLineFeeds : FileDress.Plain;

    private static IEnumerable<ReceiptFile> Receipts(SamplePlan plan, int day)
    {
        foreach (var body in plan.Bodies)
        {
            if (!ReceiptPlan.IsMissing(plan, body, day) && !ReceiptPlan.IsLate(plan, body, day)) yield return Receipt(plan, body, day, day);
            if (day >= ReceiptPlan.DaysLate && ReceiptPlan.IsLate(plan, body, day - ReceiptPlan.DaysLate))
                yield return Receipt(plan, body, day - ReceiptPlan.DaysLate, day);
        }
    }

    private static ReceiptFile Receipt(SamplePlan plan, SampleBody body, int of, int day)
    {
        var date = plan.Calendar.Days[day];
        var name = TisDay.Name(body.Code, "RTC", date, TisDay.Number(day, body.Index + (of == day ? 0 : LateReceipts)));
        var (creates, deletes) = plan.Extracts.Sent(of, body, of > 0 && ReceiptPlan.IsFailed(plan, body, of - 1));
        return new ReceiptFile
        {
            Day = day,
            Name = name,
            Envelope = new Envelope(name, body.Code, date, "01"),
            Extract = TisDay.ExtractName(body, of, plan.Calendar.Days[of]),
            Records = 2 * (creates.Count + deletes.Count) + plan.Persons.Of(of, body).Sum(person => person.Rows.Count),
            IsFailure = ReceiptPlan.IsFailed(plan, body, of),
            IsLate = of != day,
        };
    }
}
