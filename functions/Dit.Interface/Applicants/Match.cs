using Dit.Core.Applicants;
using Dit.Core.Placements;
using Dit.Core.Reference;
using Dit.Interface.Books;
using Dit.Interface.Intake;
using Dit.Interface.Ledger;
using Dit.Interface.Pausing;
using Dit.Interface.Placements;
using Dit.Interface.Reference;
using Dit.Interface.Replays;
using Dit.Interface.Work;

namespace Dit.Interface.Applicants;

/// <summary>
/// Decides the rows of a parcel of employers and writes their applicant records. The plan is kept before any of it is
/// carried out; doing the parcel again carries out the same plan.
/// </summary>
public sealed class Match(
    DitStorage storage, FileLedger ledger, EsrBooks books, ApplicantStore applicants, ReferenceStore reference, RotationBooks rotation,
        RunBook runs, Outcomes outcomes, RowSelection selection, Pauses pauses, Traffic traffic, IWorkOutbox outbox) : IDisposable
{
    private const int SideBySide = 4;

    /// <summary>
    /// An employer's records are held until all its rows are decided: of parcels with more rows than this one goes at a time.
    /// </summary>
    private const int LargeRows = 20_000;
    private readonly SemaphoreSlim _large = new(1);

    /// <inheritdoc/>
    public void Dispose() => _large.Dispose();

    /// <summary>Matches a parcel; with the last one, the file goes to its confirmation.</summary>
    public async Task MatchAsync(RunId run, int number, CancellationToken stop)
    {
        var entry = await ledger.GetAsync(run, stop);
        if (entry.Status != FileStatus.Loading) return;
        var progress = await runs.ReadAsync(run, stop);
        var parcels = Parcels.Make(progress.Groups);
        if (!progress.Matched.Contains(number))
        {
            // The file waits with its confirmation, and the body's later files behind it, so that their order stays.
            var set = await pauses.CurrentAsync(stop);
            if (parcels[number].Employers.Select(set.OfEmployer).FirstOrDefault(target => target is not null) is { } paused)
            {
                await traffic.WaitAsync(run, paused, stop);
                return;
            }

            await InTurnAsync(entry, parcels[number], progress.Groups, stop);
            if (parcels.Count > 1) progress = await runs.ReadAsync(run, stop);
        }

        if (parcels.Count > 1 && (progress.Matched.Count < parcels.Count || progress.Sent.Contains(WorkQueues.Confirm))) return;
        await outbox.SendAsync([new WorkMessage(WorkQueues.Confirm, run.ToString(), "")], stop);
        if (parcels.Count > 1) await runs.MarkSentAsync(run, WorkQueues.Confirm, stop);
    }

    private async Task InTurnAsync(FileEntry entry, Parcel parcel, IReadOnlyList<SliceGroup> groups, CancellationToken stop)
    {
        if (groups.Where(group => parcel.Employers.Contains(group.Vpd)).Sum(group => group.Rows) <= LargeRows)
        {
            await CarryOutAsync(entry, parcel, groups, stop);
            return;
        }

        await _large.WaitAsync(stop);
        try
        {
            // Asked twice, the second waited while the first did the work.
            if (!(await runs.ReadAsync(entry.Run, stop)).Matched.Contains(parcel.Number)) await CarryOutAsync(entry, parcel, groups, stop);
        }
        finally
        {
            _large.Release();
        }
    }

    private async Task CarryOutAsync(FileEntry entry, Parcel parcel, IReadOnlyList<SliceGroup> groups, CancellationToken stop)
    {
        // What was decided before counts, not what was decided now.
        var records = await DecideAsync(entry, parcel, groups, stop) ?? await PlannedAsync(entry.Run, parcel.Number, stop);
        await Parallel.ForEachAsync(
            records, new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = stop },
                async (employer, token) => await applicants.WriteAsync(employer, token));
        // Marked before a large parcel's turn is given back: who waited for it finds the mark.
        await runs.MarkMatchedAsync(entry.Run, parcel.Number, stop);
    }

    /// <summary>Decides a parcel and keeps the plan.</summary>
    /// <returns>The records to write, by employer, each made ready when it is asked for; null when the parcel was decided before.</returns>
    private async Task<IEnumerable<IEnumerable<StoredApplicant>>?> DecideAsync(FileEntry entry, Parcel parcel,
        IReadOnlyList<SliceGroup> groups, CancellationToken stop)
    {
        var directory = await books.DirectoryAsync(entry.JudgedOn, stop);
        var known = await reference.CurrentAsync(stop);
        var selected = await selection.OfAsync(entry, stop);
        await using var plan = outcomes.Begin(entry.Run, parcel.Number);
        var changed = new List<ApplicantRecord>();
        var lines = new List<OutcomeLine>();
        var told = new List<OutcomeLine>();
        var pending = new PendingChanges(await rotation.PendingAsync(entry.FileName!.Body!.Value, stop));
        var slices = new ParcelSlices(storage.Container(Containers.Work), [.. groups.Where(group => parcel.Employers.Contains(group.Vpd))]);
        foreach (var employer in parcel.Employers)
        {
            var rows = new EmployerRows(slices, groups.Where(group => group.Vpd == employer));
            var caseOf = await CaseAsync(employer, entry, known, directory.Books.FirstOrDefault(book => book.Vpd == employer), rows, stop);
            var decision = new EmployerDecision(caseOf);
            await foreach (var (row, text) in rows.ReadAsync(stop))
            {
                if (selected?.Contains(row.Ordinal) == false) continue;
                var outcome = decision.Decide(row);
                var line = new OutcomeLine(outcome, outcome.Result == RowResult.Rejected ? text.Raw.ToString() : null, null);
                // A parcel of several employers is small; one employer's rows may be a million and are not held.
                if (parcel.Employers.Count > 1) lines.Add(line);
                else await plan.AddAsync(line, stop);
            }

            var applied = ApplyPending(caseOf, decision.Changed, pending);
            changed.AddRange(applied.Records);
            told.AddRange(applied.Lines);
        }

        var by = entry.Run.ToString();
        foreach (var line in lines.OrderBy(line => line.Outcome!.Ordinal)) await plan.AddAsync(line, stop);
        foreach (var record in changed) await plan.AddAsync(new(null, null, StoredApplicant.Of(record, by)), stop);
        foreach (var line in told) await plan.AddAsync(line, stop);
        return await plan.CommitAsync(stop)
            ? changed.GroupBy(record => record.Vpd).Select(employer => employer.Select(record => StoredApplicant.Of(record, by))) : null;
    }

    // A notification may come before the applicant it is about: it waited, and is applied to the record that has just come.
    private static (IReadOnlyList<ApplicantRecord> Records, IReadOnlyList<OutcomeLine> Lines) ApplyPending(
        EmployerCase about, IReadOnlyList<ApplicantRecord> changed, PendingChanges pending)
    {
        var records = changed.Concat(about.Held).DistinctBy(record => record.Number).ToDictionary(record => record.Number);
        var touched = changed.Select(record => record.Number).ToList();
        var lines = new List<OutcomeLine>();
        var come = changed.Where(record => record.CreatedBy == about.File.Canonical && record.LastFile == record.CreatedBy)
            .Select(record => (Record: record, Position: about.Positions?.Positions.GetValueOrDefault(record.Position)))
            .Where(one => one.Position is not null).ToList();
        foreach (var (created, position) in come) pending.Expect(created, position!);
        foreach (var (created, position) in come)
        {
            var outcome = pending.ApplyTo(created, position!, records.GetValueOrDefault, about.Today);
            foreach (var record in outcome.Others.Prepend(outcome.Record)) records[record.Number] = record;
            touched.AddRange(outcome.Others.Select(record => record.Number));
            lines.AddRange(outcome.Events.Select(told => new OutcomeLine(null, null, null, Told: told)));
            lines.AddRange(outcome.Applied.Select(change => new OutcomeLine(null, null, null, AppliedPending: change.Id)));
        }

        return ([.. touched.Distinct().Select(number => records[number])], lines);
    }

    private async Task<EmployerCase> CaseAsync(
        Vpd? employer, FileEntry entry, ReferenceData known, Core.Positions.PositionBook? positions, EmployerRows rows,
            CancellationToken stop)
    {
        var tally = new DpnTally();
        var sought = new PeopleSought();
        await foreach (var (row, _) in rows.ReadAsync(stop))
        {
            tally.Add(row, row.PositionId is { } id ? positions?.Positions.GetValueOrDefault(id) : null);
            sought.Add(row);
        }

        var held = employer is { } owner ? await applicants.OfAsync(owner, stop) : [];
        foreach (var record in held) sought.Add(record);
        return new(
            employer,
            entry.FileName!,
            entry.JudgedOn,
            known,
            positions,
            employer is { } vpd ? await books.PeopleAsync(vpd, entry.JudgedOn, sought, stop) : null,
            held,
            tally,
            entry.Run.IsReplay ? $"replay {entry.Run.Replay}" : "");
    }

    private async Task<IEnumerable<IEnumerable<StoredApplicant>>> PlannedAsync(RunId run, int parcel, CancellationToken stop)
    {
        var records = new List<StoredApplicant>();
        await foreach (var line in outcomes.ReadAsync(run, parcel, stop, withRecords: true))
            if (line.Record is not null) records.Add(line.Record);
        return records.GroupBy(record => record.Vpd);
    }
}
