using Dit.Core.Applicants;
using Dit.Core.Files;
using Dit.Core.Files.Layouts;

namespace Dit.Core.Positions.Extracts;

/// <summary>
/// One row of an RTC file: what became of an RMF or RMC. Its rules are ours [X]: R001 not 7 columns beginning with RTC, R002
/// the file name is no RMF or RMC, R003 the status is neither SUCCESS nor FAIL, R004 a count is no number.
/// </summary>
public sealed record ReceiptRow
{
    private static readonly RecordLayout _layout = TisLayouts.Receipt;

    /// <summary>The row's place in its file, from 1.</summary>
    public required int Ordinal { get; init; }

    /// <summary>The line on which it begins.</summary>
    public required int Line { get; init; }

    /// <summary>The file that it answers; null when the name is none.</summary>
    public InterfaceFileName? File { get; init; }

    /// <summary>True for SUCCESS, false for FAIL, null when it is neither.</summary>
    public bool? IsSuccess { get; init; }

    /// <summary>How many records TIS received; null when blank.</summary>
    public int? Received { get; init; }

    /// <summary>How many it loaded; null when blank.</summary>
    public int? Loaded { get; init; }

    /// <summary>How many failed; null when blank.</summary>
    public int? Failed { get; init; }

    /// <summary>What TIS says.</summary>
    public string Message { get; init; } = "";

    /// <summary>Why the row is rejected; null when it is not.</summary>
    public RowMessage? Fault { get; init; }

    /// <summary>Reads a row. The record may be loaded again afterwards.</summary>
    public static ReceiptRow Read(FileRecord record, int ordinal)
    {
        var row = new ReceiptRow { Ordinal = ordinal, Line = record.Line };
        if (record.IsBroken || !record[0].Trim().SequenceEqual(_layout.Type) || record.Count != _layout.Count)
            return row with { Fault = Fails("R001", $"the row is not {_layout.Count} columns beginning with {_layout.Type}") };
        row = row with
        {
            File = InterfaceFileName.Read(record.Text(_layout["FileName"])) is { Kind: FileKind.Rmf or FileKind.Rmc } file ? file : null,
            IsSuccess = record.Text(_layout["LoadStatus"]).ToUpperInvariant() switch { "SUCCESS" => true, "FAIL" => false, _ => null },
            Received = Count(record, "Received"),
            Loaded = Count(record, "Loaded"),
            Failed = Count(record, "Failed"),
            Message = record.Text(_layout["MessageText"]),
        };
        return row with { Fault = FaultOf(row, record) };
    }

    private static RowMessage? FaultOf(ReceiptRow row, FileRecord record)
    {
        if (row.File is null) return Fails("R002", "the file name is not that of an RMF or RMC");
        if (row.IsSuccess is null) return Fails("R003", "the status is neither SUCCESS nor FAIL");
        var isBad = Enumerable.Range(_layout["Received"], 3)
            .Any(i => !record[i].Trim().IsEmpty && !int.TryParse(record[i].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out _));
        return isBad ? Fails("R004", "a count is no number") : null;
    }

    private static int? Count(FileRecord record, string column) =>
        int.TryParse(record[_layout[column]].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;

    private static RowMessage Fails(string rule, string words) => new(rule, Severity.Error, words);
}
