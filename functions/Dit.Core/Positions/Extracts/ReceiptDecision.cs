using Dit.Core.Applicants;
using Dit.Core.Notices;

namespace Dit.Core.Positions.Extracts;

/// <summary>Decides the rows of one RTC, in file order (rules.md, The daily extract).</summary>
/// <param name="sent">The extract with this name as it is noted; null when it was never sent.</param>
public sealed class ReceiptDecision(InterfaceFileName receipt, Func<InterfaceFileName, SentExtract?> sent, string order = "")
{
    private readonly Dictionary<string, (int Ordinal, SentExtract After)> _earlier = new(StringComparer.Ordinal);

    /// <summary>Decides one row.</summary>
    public ReceiptOutcome Decide(ReceiptRow row)
    {
        if (row.Fault is { } fault) return Rejected(row, fault);
        var file = row.File!;
        if (file.Body != receipt.Body) return Rejected(row, new("R005", Severity.Error, "the file named is another body's"));
        if (_earlier.TryGetValue(file.Canonical, out var earlier))
            return new(row.Ordinal, RowResult.Duplicate, new("R040", Severity.Info, $"duplicate of row {earlier.Ordinal}, which counts"),
                null, false, []);
        if (sent(file) is not { } extract) return Rejected(row, new("R006", Severity.Error, "no such file was sent"));
        var outcome = IsFailure(row) ? Failed(row, extract) : Loaded(row, extract);
        _earlier.Add(file.Canonical, (row.Ordinal, outcome.Extract ?? extract));
        return outcome;
    }

    // A success that counts failed records did not load them: which ones is not said, so all of it is sent again.
    private static bool IsFailure(ReceiptRow row) => row.IsSuccess == false || row.Failed > 0;

    private static ReceiptOutcome Rejected(ReceiptRow row, RowMessage why) => new(row.Ordinal, RowResult.Rejected, why, null, false, []);

    private ReceiptOutcome Failed(ReceiptRow row, SentExtract extract)
    {
        if (extract.Receipt == ReceiptState.Failed) return Known(row);
        return new(
            row.Ordinal, RowResult.Accepted, new("R011", Severity.Warning, "failure noted: the content is sent again with the next file"),
            extract with { Receipt = ReceiptState.Failed }, true, [ReceiptAlerts.Failed(extract.File, receipt, row, order)]);
    }

    private ReceiptOutcome Loaded(ReceiptRow row, SentExtract extract)
    {
        if (extract.Receipt == ReceiptState.Loaded) return Known(row);
        IReadOnlyList<Notice> alerts = (extract.Receipt, extract.ReceiptAlerted) switch
        {
            (ReceiptState.Failed, _) => [ReceiptAlerts.LoadedAfterAll(extract.File, receipt, order)],
            (_, true) => [ReceiptAlerts.CameLate(extract.File, receipt, order)],
            _ => [],
        };
        return new(
            row.Ordinal, RowResult.Accepted, new("R010", Severity.Info, "success noted"),
            extract with { Receipt = ReceiptState.Loaded }, false, alerts);
    }

    private static ReceiptOutcome Known(ReceiptRow row) =>
        new(row.Ordinal, RowResult.Accepted, new("R012", Severity.Info, "known already, nothing changed"), null, false, []);
}

/// <summary>What came of one row of an RTC.</summary>
/// <param name="Message">What is noted: R001 to R006 reject, R010 to R012 say what was done, R040 is a duplicate.</param>
/// <param name="Extract">The extract with its new state; null when nothing changes.</param>
/// <param name="SendAgain">True when the extract's content is to be taken back (<see cref="SentPicture.TakeBack"/>) and goes with the next
/// file.</param>
/// <param name="Alerts">A failure, or the closing word of a receipt that had been missing.</param>
public sealed record ReceiptOutcome(
    int Ordinal, RowResult Result, RowMessage Message, SentExtract? Extract, bool SendAgain, IReadOnlyList<Notice> Alerts);
