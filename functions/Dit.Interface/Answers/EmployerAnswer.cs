using Dit.Core.Applicants;
using Dit.Core.Applicants.Matching;
using Dit.Core.Placements.Duplicates;
using Dit.Interface.Journal;
using Dit.Interface.Reference;
using Dit.Interface.Reports;
using Dit.Interface.Reports.Grids;

namespace Dit.Interface.Answers;

/// <summary>Answers who comes to an employer, who leaves, what is vacant, and what is to be tidied.</summary>
public sealed class EmployerAnswer(RotationGrids grids, NameBook journal, ReferenceStore reference, TimeProvider clock)
{
    /// <summary>How long after the projected hire a refused doctor is still listed: the direct hire may be late.</summary>
    private const int LateDays = 14;

    /// <summary>The employers that may be seen, by VPD.</summary>
    public async Task<IReadOnlyList<Employer>> ListAsync(Sight sight, CancellationToken stop) =>
        [.. (await reference.KnownAsync(stop)).Employers.Values.Where(employer => sight.Sees(employer.Vpd))
            .OrderBy(employer => employer.Vpd)];

    /// <summary>An employer; null when there is none that may be seen.</summary>
    public async Task<EmployerView?> AskAsync(Vpd vpd, Sight sight, CancellationToken stop)
    {
        if (!sight.Sees(vpd)) return null;
        var (known, day) = (await reference.KnownAsync(stop), BusinessDate.Today(clock));
        if (!known.Employers.ContainsKey(vpd)) return null;
        var state = await grids.StateAsync(vpd, day, stop);
        var open = state.Applicants.Where(record => record.State == ApplicantState.PreferredApplicant)
            .OrderBy(record => record.ProjectedHire).ThenBy(record => record.Number, StringComparer.Ordinal);
        var arrivals = open.Select(record => new ArrivalView(record,
            state.Positions.Positions.TryGetValue(record.Position, out var post) ? PostName.Of(post) : "(position no longer in ESR)",
            [.. Missing(record)]));
        return new(EmployerName.Of(known, vpd), state, [.. arrivals], await RefusedAsync(vpd, day, stop),
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

    private static IEnumerable<string> Missing(ApplicantRecord record)
    {
        if (record.GmcNumber is null) yield return "GMC number";
        if (record.Person.NiNumber is null) yield return "National Insurance number";
        if (PersonMatch.IsToldOf(record.Match)) yield return "a decision: ESR may hold the person already";
    }
}
