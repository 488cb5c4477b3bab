using Dit.Core.Files;
using Dit.Core.Files.Layouts;
using Dit.Samples.Expectation;
using Dit.Samples.Notifications;

namespace Dit.Samples.Files;

/// <summary>A DNC or DNF.</summary>
internal sealed class NotificationFile : PlannedFile
{
    internal required Envelope Envelope { get; init; }

    /// <summary>The rows in order.</summary>
    internal required IReadOnlyList<SampleNotification> Rows { get; init; }

    /// <summary>Whom a DNF's gaps concern, and the kind of notice.</summary>
    internal IReadOnlyList<(string Target, string Kind)> LeftOut { get; init; } = [];

    internal override string Folder => "tis-inbound";

    internal override async Task<FileBalance> WriteAsync(string path, CancellationToken stop)
    {
        var cells = new NotificationCells();
        await RecordFile.WriteAsync(path, Envelope, Rows, (records, row) => Write(records, cells, row), stop);
        return Balance();
    }

    internal override void Note(ExpectationBook book, int day)
    {
        book.Confirmations(day, Name, [.. Rows.Select(Expected)], [.. LeftOut.Distinct().Select(Words)]);
        foreach (var (target, kind) in Rows.SelectMany(row => row.Told).Concat(LeftOut).Distinct()) book.Notice(day, target, kind);
        foreach (var row in Rows)
        {
            foreach (var change in row.Changes) book.Lives.Apply(change, book.DateOf(day), Name);
            foreach (var change in row.Waits) book.Lives.Wait(change, Name);
        }
    }

    private static ExpectedConfirmation Expected(SampleNotification row, int index) => new(
        index + 1, row.Type, row.Dpn.ToUpperInvariant(), row.Fails ? "FAIL" : "SUCCESS", row.Severity, row.Rules,
            [.. row.Told.Select(Words)]);

    private static string Words((string Target, string Kind) told) => $"{told.Target} {told.Kind}";

    private static void Write(RecordWriter records, NotificationCells cells, SampleNotification row)
    {
        if (row.Raw is null) records.Write(TisLayouts.Notification, cells.Fill(row));
        else records.WriteRaw(row.Raw);
    }

    private FileBalance Balance()
    {
        var rejected = Rows.Count(row => row.Fails);
        var duplicates = Rows.Count(row => row.Rules[0] == "N040");
        var superseded = Rows.Count(row => row.Rules[0] == "N043");
        return new FileBalance(Rows.Count, Rows.Count - rejected - duplicates - superseded, rejected, duplicates, superseded);
    }
}
