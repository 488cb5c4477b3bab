using Dit.Core.Applicants;
using Dit.Core.Files.Layouts;
using Dit.Interface.Applicants;
using Dit.Interface.Intake;

namespace Dit.Interface.Journal;

/// <summary>
/// Writes into the journal what was there before it: the rows of files whose work is still kept, and the applicant records. Once for
/// a store. A mark says how far it has come, so that a host that dies does not begin again; what it did without noting it, and what
/// two hosts do at once, ends with lines that count once.
/// </summary>
public sealed class JournalUpgrade(DitStorage storage, FileLedger ledger, FileRows rows, ApplicantStore applicants, NameBook names)
{
    /// <summary>
    /// The blob that says how far it has come: the run of the last file that is done, <see cref="Records"/> when all files are, then
    /// <see cref="Done"/>. An empty one is of the version that knew no steps, and means done.
    /// </summary>
    internal const string Mark = "names-raised";

    internal const string Records = "records";
    internal const string Done = "done";
    private readonly BlobClient _mark = storage.Container(Containers.Books).GetBlobClient(Mark);
    private volatile bool _isDone;

    /// <summary>Raises what is to be raised; does nothing when that was done.</summary>
    public async Task EnsureAsync(CancellationToken stop)
    {
        if (_isDone) return;
        var reached = (await _mark.TryReadAsync(stop))?.ToString();
        if (reached is not (Done or ""))
        {
            if (reached is not Records)
            {
                await RaiseFilesAsync(reached, stop);
                await ReachAsync(Records, stop);
            }

            await RaiseRecordsAsync(stop);
            await ReachAsync(Done, stop);
        }

        _isDone = true;
    }

    private Task ReachAsync(string step, CancellationToken stop) => _mark.PutAsync(BinaryData.FromString(step).ToStream(), stop);

    private async Task RaiseFilesAsync(string? last, CancellationToken stop)
    {
        var files = (await ledger.AllAsync(stop)).Where(InboundKind.HasOutcomes).Select(file => (Run: file.Run.ToString(), File: file))
            .Where(one => string.CompareOrdinal(one.Run, last) > 0).OrderBy(one => one.Run, StringComparer.Ordinal);
        foreach (var (run, file) in files)
        {
            using var lines = names.Begin();
            var hasRows = false;
            await foreach (var (row, text) in rows.ReadWithTextAsync(file.Run, stop))
            {
                if (JournalLine.Of(Named(row, text), file.Name, run, file.GivenOn) is not { } line) continue;
                await lines.AddAsync(line, stop);
                hasRows = true;
            }

            // Of most files the rows are gone long since.
            if (!hasRows) continue;
            await lines.FlushAsync(stop);
            await ReachAsync(run, stop);
        }
    }

    private async Task RaiseRecordsAsync(CancellationToken stop)
    {
        using var records = names.Begin();
        await foreach (var record in applicants.AllAsync(stop)) await records.AddAsync(Of(record), stop);
        await records.FlushAsync(stop);
    }

    // Outcomes of before the journal had no surname of their own.
    private static RowOutcome Named(RowOutcome row, string? text)
    {
        if (row.LastName.Length > 0) return row;
        if (text is null) return row with { LastName = row.PersonName[(row.PersonName.IndexOf(' ', StringComparison.Ordinal) + 1)..] };
        var record = new FileRecord(FileSyntax.De, FileEncoding.Utf8);
        record.Load(text, 1);
        return row with { LastName = record.Text(TisLayouts.Applicant["LastName"]) };
    }

    private static JournalLine Of(ApplicantRecord record) => new()
    {
        File = record.CreatedBy,
        Run = $"record-{record.Number}",
        Ordinal = record.CreatedByOrdinal,
        On = record.CreatedOn,
        Result = RowResult.Accepted,
        Vpd = record.Vpd.Text,
        Dpn = record.GivenDpn,
        Position = record.Position.ToString(),
        LastName = record.Values[TisLayouts.Applicant["LastName"]],
        Name = record.FullName,
        Born = record.Born,
        Gmc = record.GmcNumber?.Digits ?? "",
        Start = record.ProjectedHire,
        Applicant = record.Number,
    };
}
