using Dit.Core.Applicants;
using Dit.Core.Placements;
using Dit.Interface.Ledger;
using Dit.Interface.Placements;
using Dit.Interface.Reference;
using Dit.Interface.Replays;

namespace Dit.Interface.Applicants;

/// <summary>Decides the rows of a parcel of employers, each by what is known of its employer.</summary>
public sealed class ParcelPlan(DitStorage storage, EmployerCases cases, ReferenceStore reference, RotationBooks rotation, Outcomes outcomes,
    RowSelection selection)
{
    /// <summary>Decides a parcel and keeps the plan.</summary>
    /// <returns>The records to write, by employer, each made ready when it is asked for; null when the parcel was decided before.</returns>
    internal async Task<IEnumerable<IEnumerable<StoredApplicant>>?> DecideAsync(FileEntry entry, Parcel parcel,
        IReadOnlyList<SliceGroup> groups, CancellationToken stop)
    {
        var directory = await cases.DirectoryAsync(entry.JudgedOn, stop);
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
            var caseOf = await cases.OfAsync(employer, entry, known, directory.Books.FirstOrDefault(book => book.Vpd == employer), rows, stop);
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
}
