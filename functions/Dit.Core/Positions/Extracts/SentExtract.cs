using Dit.Core.Codes;

namespace Dit.Core.Positions.Extracts;

/// <summary>An extract that was published, and its receipt.</summary>
/// <param name="File">The RMF or RMC.</param>
/// <param name="SentOn">The business date on which it was published.</param>
/// <param name="Receipt">What is known of its receipt.</param>
/// <param name="ReceiptAlerted">True when its missing receipt was alerted.</param>
public sealed record SentExtract(InterfaceFileName File, DateOnly SentOn, ReceiptState Receipt, bool ReceiptAlerted)
{
    /// <summary>
    /// The instant by which the receipt must have come: noon, UK time, of the next business day (rules.md, The daily extract).
    /// Business days are Monday to Friday; bank holidays are not known here [D].
    /// </summary>
    public DateTimeOffset ReceiptDue => BusinessDate.At(NextWeekday(SentOn), new TimeOnly(12, 0));

    /// <summary>True when the receipt is missing and that was not alerted yet.</summary>
    public bool IsReceiptMissing(DateTimeOffset now) => Receipt == ReceiptState.Awaited && !ReceiptAlerted && now >= ReceiptDue;

    private static DateOnly NextWeekday(DateOnly day)
    {
        do day = day.AddDays(1);
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
        return day;
    }
}
