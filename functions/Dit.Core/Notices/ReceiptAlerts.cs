using Dit.Core.Positions.Extracts;

namespace Dit.Core.Notices;

/// <summary>Alerts about receipts (RTC) of extracts: one for each extract and fault, and a closing word when it is over.</summary>
public static class ReceiptAlerts
{
    /// <summary>TIS could not load an extract, or not all of it.</summary>
    /// <param name="extract">The RMF or RMC.</param>
    public static Notice Failed(InterfaceFileName extract, InterfaceFileName receipt, ReceiptRow row, string order = "") => Alerts.Alert(
        AlertEvent.ReceiptFailed,
        $"{NoticeId.Stem(extract)}-receipt-failed",
        $"Not loaded by TIS: {extract.Canonical}",
        $"TIS says in {receipt.Canonical} that {extract.Canonical} was not loaded as a whole: received {Count(row.Received)}, loaded "
        + $"{Count(row.Loaded)}, failed {Count(row.Failed)}.{(row.Message.Length > 0 ? $" TIS's words: {row.Message}" : "")}",
        $"Its content goes again by itself with the next RMC to {extract.Body}. Ask {extract.Body} for the cause if that one fails too.",
        order);

    /// <summary>An extract failed so late that its raw file was removed: a full file goes in its place.</summary>
    /// <param name="extract">The RMF or RMC that failed.</param>
    public static Notice NotRepeatable(InterfaceFileName extract, InterfaceFileName instead, string order = "") => Alerts.Alert(
        AlertEvent.NotRepeatable,
        $"{NoticeId.Stem(extract)}-not-repeatable",
        $"Content not in the archive any more: {extract.Canonical}",
        $"TIS said that {extract.Canonical} failed, after the time for which raw files are kept: its content cannot be repeated from the "
            + $"archive. {instead.Canonical} goes in its place: a full file with every live position of {extract.Body}.",
        $"Ask {extract.Body} to load {instead.Canonical} as a full file, and to remove positions that it holds and the file does not "
            + $"name: what {extract.Canonical} took out is not known here any more.",
        order);

    /// <summary>No receipt came by noon of the next business day.</summary>
    /// <param name="extract">The RMF or RMC with its dates.</param>
    public static Notice Missing(SentExtract extract, string order = "") => Alerts.Alert(
        AlertEvent.ReceiptMissing,
        MissingId(extract.File),
        $"No receipt from TIS: {extract.File.Canonical}",
        $"{extract.File.Canonical} was published on {Plain.Date(extract.SentOn)}. Its receipt (RTC) had not come by noon of the next "
            + "business day.",
        $"Ask {extract.File.Body} whether TIS has taken the file. Nothing is sent again before an answer comes; a closing word follows "
            + "here when it does.",
        order);

    /// <summary>A receipt that had been missing came: the closing word.</summary>
    public static Notice CameLate(InterfaceFileName extract, InterfaceFileName receipt, string order = "") => Alerts.Over(
        MissingId(extract),
        $"No receipt from TIS: {extract.Canonical}",
        $"The receipt of {extract.Canonical} came late, with {receipt.Canonical}: TIS has loaded the file.",
        order);

    /// <summary>An extract that had failed was loaded after all: the closing word.</summary>
    public static Notice LoadedAfterAll(InterfaceFileName extract, InterfaceFileName receipt, string order = "") => Alerts.Over(
        $"{NoticeId.Stem(extract)}-receipt-failed",
        $"Not loaded by TIS: {extract.Canonical}",
        $"TIS says in {receipt.Canonical} that {extract.Canonical} is loaded after all.",
        order);

    private static string MissingId(InterfaceFileName extract) => $"{NoticeId.Stem(extract)}-receipt-missing";

    private static string Count(int? count) => count?.ToString(CultureInfo.InvariantCulture) ?? "(not said)";
}
