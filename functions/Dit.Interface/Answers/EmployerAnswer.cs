using Dit.Core.Applicants;
using Dit.Core.Applicants.Matching;
using Dit.Core.Placements.Duplicates;
using Dit.Core.Placements.Grid;
using Dit.Core.Reference;
using Dit.Interface.Journal;
using Dit.Interface.Reference;
using Dit.Interface.Reports;
using Dit.Interface.Reports.Grids;

namespace Dit.Interface.Answers;

/// <summary>Answers who comes to an employer, who leaves, what is vacant, and what is to be tidied.</summary>
public sealed class EmployerAnswer(RotationGrids grids, NameBook journal, ReferenceStore reference, TimeProvider clock)
{
    private const int LeaverDays = 60;

    /// <summary>How long after the projected hire a refused doctor is still listed: the direct hire may be late.</summary>
    private const int LateDays = 14;

    /// <summary>The employers that may be seen, by VPD.</summary>
    public async Task<IReadOnlyList<Employer>> ListAsync(Sight sight, CancellationToken stop) =>
        [.. (await reference.CurrentAsync(stop)).Employers.Values.Where(employer => sight.Sees(employer.Vpd))
            .OrderBy(employer => employer.Vpd)];

    /// <summary>An employer; null when there is none that may be seen, or ESR has sent no position of it.</summary>
    public async Task<EmployerView?> AskAsync(Vpd vpd, Sight sight, CancellationToken stop)
    {
        if (!sight.Sees(vpd)) return null;
        var (known, day) = (await reference.CurrentAsync(stop), BusinessDate.Today(clock));
        if (!known.Employers.ContainsKey(vpd) || await grids.StateAsync(vpd, day, stop) is not { } state) return null;
        var open = state.Applicants.Where(record => record.State == ApplicantState.PreferredApplicant)
            .OrderBy(record => record.ProjectedHire).ThenBy(record => record.Number, StringComparer.Ordinal);
        return new(
            vpd,
            EmployerName.Of(known, vpd),
            day,
            [.. open.Select(record =>
                new ArrivalView(record, state.Positions.Positions.TryGetValue(record.Position, out var post) ? PostName.Of(post)
                    : "(position no longer in ESR)", [.. Missing(record)]))],
            [.. Leavers(state.Grid, day)],
            [.. state.Applicants.Where(record => record.Steps.Any(step => step.On >= day.AddDays(-1)))],
            [.. state.Grid.Rows.Where(row => row.IsFirst && row.Marks.HasFlag(GridMarks.Vacant)).Select(row => row.Position)],
            state,
            await RefusedAsync(vpd, day, stop),
            DuplicatesOnPosition.Of(state.Positions, state.People, state.Applicants, known, day));
    }

    /// <summary>
    /// The rejected rows of an employer of which somebody is to be hired directly: each person and post once, the newest row.
    /// </summary>
    public async Task<IReadOnlyList<JournalLine>> RefusedAsync(Vpd vpd, DateOnly day, CancellationToken stop)
    {
        var lines = (await journal.OpenAsync(stop)).OfEmployer(vpd, day.AddMonths(-1), line =>
            line.Result == RowResult.Rejected && (line.Start is not { } start || start >= day.AddDays(-LateDays))
                && line.Messages.Any(message => message.Severity == Severity.Error && message.Rule != "A021"));
        return
        [
            .. lines.OrderByDescending(line => line.On).DistinctBy(line => (line.Name, line.Born, line.Position, line.Dpn))
                    .OrderBy(line => line.Start).ThenBy(line => line.Name, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<(Core.Positions.Position, GridHolder)> Leavers(RotationGrid grid, DateOnly day) => grid.Rows
        .Where(row => row.Holder is { End: { } end } && end >= day && end <= day.AddDays(LeaverDays)).OrderBy(row => row.Holder!.End)
            .Select(row => (row.Position, row.Holder!));

    private static IEnumerable<string> Missing(ApplicantRecord record)
    {
        if (record.GmcNumber is null) yield return "GMC number";
        if (record.Person.NiNumber is null) yield return "National Insurance number";
        if (PersonMatch.IsToldOf(record.Match)) yield return "a decision: ESR may hold the person already";
    }
}
