using Dit.Core.Applicants;
using Dit.Core.Codes;
using Dit.Core.Files;
using Dit.Core.Files.Layouts;
using Dit.Core.Positions;
using Dit.Interface.Applicants;
using Dit.Interface.Intake;
using Dit.Interface.Ledger;
using Dit.Interface.Reference;
using Dit.Interface.Storage;

namespace DitFunctions.Local.Operating;

/// <summary>
/// Gathers what is known about something that was looked for and may be absent. Rows are known as long as their files' work
/// is kept, and by position, DPN and applicant number, those that were rejected by GMC number too.
/// </summary>
internal sealed class AbsenceSearch(DitStorage storage)
{
    internal async Task<AbsenceFacts> FactsAsync(
        string wanted, IReadOnlyList<Position> positions, IReadOnlyList<ApplicantRecord> records, DateOnly today, CancellationToken stop)
    {
        var store = new ReferenceStore(storage, TimeProvider.System);
        if (!await store.HasSetAsync(stop))
            throw new CannotProceedException("Nothing has been processed in this storage yet: look whether --data or --storage names the one that 'dit process' or 'dit run' works on.");
        var reference = await store.CurrentAsync(stop);
        var dpn = DeaneryPostNumber.Normalise(wanted);
        // An open applicant answers the question; its files need not be read.
        var rows = records.Any(record => record.State == ApplicantState.PreferredApplicant) ? [] : await RowsAsync(wanted, dpn, stop);
        var states = positions.Select(position => (position, LiveRule.Check(position, reference, today)));
        return new(today, dpn.Contains('/', StringComparison.Ordinal) ? dpn : "", [.. states], rows, records) { Wanted = wanted };
    }

    private async Task<IReadOnlyList<SeenRow>> RowsAsync(string wanted, string dpn, CancellationToken stop)
    {
        var seen = new List<SeenRow>();
        var rows = new FileRows(storage);
        var gmc = GmcNumber.Read(wanted);
        foreach (var entry in (await new FileLedger(storage).AllAsync(stop)).Where(InboundKind.HasOutcomes))
            await foreach (var (row, text) in rows.ReadWithTextAsync(entry.Run, stop))
                if (row.Dpn == dpn || row.PositionId == wanted || row.ApplicantNumber == wanted || RegistrationOf(text) is { } typed && (typed == wanted || (gmc is not null && GmcNumber.Read(typed) == gmc)))
                    seen.Add(new(entry.Name, entry.JudgedOn, row.Ordinal, row.Result, row.Messages, row.ProjectedHire));
        return seen;
    }

    private static string? RegistrationOf(string? row)
    {
        if (row is null) return null;
        var record = new FileRecord(FileSyntax.De, FileEncoding.Utf8);
        record.Load(row, 1);
        return record.Text(TisLayouts.Applicant["RegistrationNumber"]);
    }
}
