using Dit.Core.Applicants;
using Dit.Core.Codes;
using Dit.Core.Reference;
using Dit.Interface.Books;
using Dit.Interface.Ledger;
using Dit.Interface.Reference;
using Dit.Interface.Storage;
using Dit.Interface.Work;

namespace Dit.Interface.Applicants;

/// <summary>
/// Decides the rows of a parcel of employers and writes their applicant records. The plan is kept before any of it is
/// carried out; doing the parcel again carries out the same plan.
/// </summary>
public sealed class Match(
    DitStorage storage, FileLedger ledger, EsrBooks books, ApplicantStore applicants, ReferenceStore reference, RunBook runs, Outcomes outcomes, IWorkOutbox outbox)
{
    /// <summary>Matches a parcel; with the last one, the file goes to its confirmation.</summary>
    public async Task MatchAsync(RunId run, int number, CancellationToken stop)
    {
        var entry = await ledger.GetAsync(run, stop);
        var progress = await runs.ReadAsync(run, stop);
        var parcels = Parcels.Make(progress.Groups);
        if (!progress.Matched.Contains(number))
        {
            await CarryOutAsync(entry, parcels[number], progress.Groups, stop);
            await runs.MarkMatchedAsync(run, number, stop);
            if (parcels.Count > 1) progress = await runs.ReadAsync(run, stop);
        }

        if (parcels.Count == 1 || progress.Matched.Count == parcels.Count)
            await outbox.SendAsync([new WorkMessage(WorkQueues.Confirm, run.ToString(), "")], stop);
    }

    private async Task CarryOutAsync(FileEntry entry, Parcel parcel, IReadOnlyList<SliceGroup> groups, CancellationToken stop)
    {
        var directory = await books.DirectoryAsync(stop);
        var known = await reference.CurrentAsync(stop);
        var plan = outcomes.Begin(entry.Run, parcel.Number);
        var changed = new List<StoredApplicant>();
        var lines = new List<OutcomeLine>();
        foreach (var employer in parcel.Employers)
        {
            var rows = new EmployerRows(storage.Container(Containers.Work), [.. groups.Where(group => group.Vpd == employer)]);
            var decision = new EmployerDecision(await CaseAsync(employer, entry, known, directory.Books.FirstOrDefault(book => book.Vpd == employer), rows, stop));
            await foreach (var (row, text) in rows.ReadAsync(stop))
            {
                var outcome = decision.Decide(row);
                var line = new OutcomeLine(outcome, outcome.Result == RowResult.Rejected ? text.Raw.ToString() : null, null);
                // A parcel of several employers is small; one employer's rows may be a million and are not held.
                if (parcel.Employers.Count > 1) lines.Add(line);
                else await plan.AddAsync(line, stop);
            }

            changed.AddRange(decision.Changed.Select(StoredApplicant.Of));
        }

        foreach (var line in lines.OrderBy(line => line.Outcome!.Ordinal)) await plan.AddAsync(line, stop);
        foreach (var record in changed) await plan.AddAsync(new(null, null, record), stop);
        if (!await plan.CommitAsync(stop)) changed = await ReadPlanAsync(entry.Run, parcel.Number, stop);
        foreach (var employer in changed.GroupBy(record => record.Vpd)) await applicants.WriteAsync(employer, stop);
    }

    private async Task<EmployerCase> CaseAsync(
        Vpd? employer, FileEntry entry, ReferenceData known, Core.Positions.PositionBook? positions, EmployerRows rows, CancellationToken stop)
    {
        var tally = new DpnTally();
        await foreach (var (row, _) in rows.ReadAsync(stop)) tally.Add(row, row.PositionId is { } id ? positions?.Positions.GetValueOrDefault(id) : null);
        return new(
            employer,
            entry.FileName!,
            entry.ProcessedOn ?? entry.ReceivedOn,
            known,
            positions,
            employer is { } vpd ? await books.PeopleAsync(vpd, stop) : null,
            employer is { } owner ? await applicants.OfAsync(owner, stop) : [],
            tally);
    }

    private async Task<List<StoredApplicant>> ReadPlanAsync(RunId run, int parcel, CancellationToken stop)
    {
        var records = new List<StoredApplicant>();
        await foreach (var line in outcomes.ReadAsync(run, parcel, stop))
            if (line.Record is not null) records.Add(line.Record);
        return records;
    }
}
