using Dit.Core.Reference;

namespace Dit.Core.Positions.Extracts;

/// <summary>An extract that was published, and its receipt.</summary>
/// <param name="File">The RMF or RMC.</param>
/// <param name="SentOn">The business date on which it was published.</param>
/// <param name="ReceiptAlerted">True when its missing receipt was alerted.</param>
public sealed record SentExtract(InterfaceFileName File, DateOnly SentOn, ReceiptState Receipt, bool ReceiptAlerted)
{
    private static readonly TimeOnly _noon = new(12, 0);

    /// <summary>By when the receipt must have come: noon, UK time, of the next business day (rules.md, The daily extract).</summary>
    public DateTimeOffset ReceiptDue(BusinessCalendar calendar) => BusinessDate.At(calendar.NextWorkingDay(SentOn), _noon);

    /// <summary>True when the receipt is missing and that was not alerted yet.</summary>
    public bool IsReceiptMissing(DateTimeOffset now, BusinessCalendar calendar) =>
        Receipt == ReceiptState.Awaited && !ReceiptAlerted && now >= ReceiptDue(calendar);
}

/// <summary>What is known of an extract's receipt (RTC).</summary>
public enum ReceiptState
{
    /// <summary>None has come.</summary>
    Awaited,
    /// <summary>TIS loaded the file.</summary>
    Loaded,
    /// <summary>TIS could not load all of it: its content is sent again.</summary>
    Failed,
}
