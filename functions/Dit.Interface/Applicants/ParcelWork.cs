using Dit.Interface.Ledger;

namespace Dit.Interface.Applicants;

/// <summary>
/// Carries out what is decided of a parcel: writes its employers' applicant records. The plan is kept before any of it is carried
/// out; doing the parcel again carries out the same plan.
/// </summary>
public sealed class ParcelWork(ParcelPlan plan, Outcomes outcomes, ApplicantStore applicants, RunBook runs)
{
    private const int SideBySide = 4;

    /// <summary>Decides a parcel, unless it was decided before, and carries it out.</summary>
    internal async Task CarryOutAsync(FileEntry entry, Parcel parcel, IReadOnlyList<SliceGroup> groups, CancellationToken stop)
    {
        // What was decided before counts, not what was decided now.
        var records = await plan.DecideAsync(entry, parcel, groups, stop) ?? await PlannedAsync(entry.Run, parcel.Number, stop);
        await Parallel.ForEachAsync(
            records, new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = stop },
                async (employer, token) => await applicants.WriteAsync(employer, token));
        // Marked before a large parcel's turn is given back: who waited for it finds the mark.
        await runs.MarkMatchedAsync(entry.Run, parcel.Number, stop);
    }

    private async Task<IEnumerable<IEnumerable<StoredApplicant>>> PlannedAsync(RunId run, int parcel, CancellationToken stop)
    {
        var records = new List<StoredApplicant>();
        await foreach (var line in outcomes.ReadAsync(run, parcel, stop, withRecords: true))
            if (line.Record is not null) records.Add(line.Record);
        return records.GroupBy(record => record.Vpd);
    }
}
