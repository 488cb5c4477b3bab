using Dit.Core.Applicants;
using Dit.Core.Codes;
using Dit.Interface.Books;
using Dit.Interface.Reference;

namespace Dit.Interface.Applicants;

/// <summary>Moves applicant records on as ESR and the calendar say: Hired, Lapsed (rules.md, the applicant record).</summary>
public sealed class Lifecycle(ApplicantStore applicants, EsrBooks books, ReferenceStore reference)
{
    /// <summary>Brings the records of all employers to the state of a business date; a second time changes nothing.</summary>
    public async Task RunAsync(DateOnly day, CancellationToken stop)
    {
        foreach (var vpd in (await reference.CurrentAsync(stop)).Employers.Keys.Order()) await RunAsync(vpd, day, stop);
    }

    private async Task RunAsync(Vpd vpd, DateOnly day, CancellationToken stop)
    {
        var open = (await applicants.OfAsync(vpd, stop)).Where(record => record.State is ApplicantState.PreferredApplicant or ApplicantState.Lapsed).ToList();
        if (open.Count == 0) return;
        var people = await books.PeopleAsync(vpd, stop);
        var moved = open.Select(record => (Before: record, After: ApplicantLifecycle.MoveOn(record, people, day)))
            .Where(step => !ReferenceEquals(step.Before, step.After)).Select(step => step.After).ToList();
        await applicants.MoveAsync(moved, stop);
    }
}
