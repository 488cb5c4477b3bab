using System.Globalization;
using Dit.Core.Files.Layouts;
using Dit.Samples.Expectation;

namespace Dit.Samples.Files;

/// <summary>TIS's receipt of a body's extract (RTC): most often a success, so that no alert is raised for want of one.</summary>
internal sealed class ReceiptFile : PlannedFile
{
    internal required Envelope Envelope { get; init; }

    /// <summary>The RMF or RMC that is received.</summary>
    internal required string Extract { get; init; }

    /// <summary>How many rows it holds.</summary>
    internal required int Records { get; init; }

    /// <summary>True when TIS could load none of it.</summary>
    internal bool IsFailure { get; init; }

    /// <summary>True when it comes after the alert that it is missing.</summary>
    internal bool IsLate { get; init; }

    internal override string Folder => "tis-inbound";

    internal override async Task<FileBalance> WriteAsync(string path, CancellationToken stop)
    {
        var count = Records.ToString(CultureInfo.InvariantCulture);
        string[] row = IsFailure
            ? [Extract, "FAIL", count, "0", count, "Load stopped: database away"]
            : [Extract, "SUCCESS", count, count, "0", ""];
        await RecordFile.WriteAsync(path, Envelope, [row], (records, cells) => records.Write(TisLayouts.Receipt, cells), stop);
        return new FileBalance(1, 1);
    }

    // A failure raises an alert; what comes late brings the closing word to the one that was raised.
    internal override void Note(ExpectationBook book, int day)
    {
        if (IsFailure || IsLate) book.Notice(day, ExpectationBook.Operators, ExpectationBook.Alert);
    }
}
