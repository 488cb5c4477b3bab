using System.Text;
using Dit.Core.Files;
using Dit.Core.Files.Layouts;
using Dit.Samples.Cases;
using Dit.Samples.Expectation;

namespace Dit.Samples.Files;

/// <summary>An APP file.</summary>
internal sealed class ApplicantFile : PlannedFile
{
    internal required Envelope Envelope { get; init; }

    /// <summary>The rows in order.</summary>
    internal required IReadOnlyList<SampleRow> Rows { get; init; }

    internal FileDress Dress { get; init; }

    internal override string Folder => "tis-inbound";

    internal override async Task<FileBalance> WriteAsync(string path, CancellationToken stop)
    {
        var cells = new ApplicantCells();
        await RecordFile.WriteAsync(path, Envelope, Rows, (records, row) => Write(records, cells, row), stop);
        if (Dress != FileDress.Plain) await File.WriteAllBytesAsync(path, Dressed(await File.ReadAllBytesAsync(path, stop)), stop);
        return Balance();
    }

    internal override void Note(ExpectationBook book, int day)
    {
        book.Applicants(day, Name,
            [.. Rows.Select((row, index) => new ExpectedApplicant(index + 1, row.Fails ? "FAIL" : "SUCCESS", row.Rules))]);
        var waited = Rows.SelectMany(row => Follow(book, day, row)).ToList();
        foreach (var (target, kind) in Rows.SelectMany(row => row.Notices()).Concat(waited).Distinct()) book.Notice(day, target, kind);
        if (Rows.Any(row => row.Rules.Contains("A050"))) book.Notice(day, ExpectationBook.Operators, ExpectationBook.Alert);
    }

    private IEnumerable<(string Target, string Kind)> Follow(ExpectationBook book, int day, SampleRow row)
    {
        if (row.Rules[0] is "S001" or "S002") return book.Lives.Create(row, book.DateOf(day), Canonical);
        if (row.Rules[0] == "A042") book.Lives.Update(row, book.DateOf(day), Canonical);
        return [];
    }

    private void Write(RecordWriter records, ApplicantCells cells, SampleRow row)
    {
        if (row.Raw is null) records.Write(TisLayouts.Applicant, cells.Fill(row, Envelope.Date));
        else records.WriteRaw(row.Raw);
    }

    private byte[] Dressed(byte[] utf8) => Dress == FileDress.Windows1252
        ? Encoding.Convert(FileEncoding.Utf8, FileEncoding.Windows1252, utf8)
        : [.. Encoding.UTF8.Preamble, .. utf8.Where(letter => letter != (byte)'\r')];

    private FileBalance Balance()
    {
        var rejected = Rows.Count(row => row.Fails);
        var duplicates = Rows.Count(row => row.Rules[0] == "A040");
        var superseded = Rows.Count(row => row.Rules[0] == "A043");
        return new FileBalance(Rows.Count, Rows.Count - rejected - duplicates - superseded, rejected, duplicates, superseded);
    }
}
