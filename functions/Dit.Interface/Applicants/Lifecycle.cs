using Dit.Core.Applicants;
using Dit.Core.Codes;
using Dit.Core.Notices;
using Dit.Core.Positions;
using Dit.Interface.Books;
using Dit.Interface.Notices;
using Dit.Interface.Reference;

namespace Dit.Interface.Applicants;

/// <summary>
/// Moves applicant records on as ESR and the calendar say: Hired, Lapsed (rules.md, the applicant record). Of an applicant
/// that lapsed the employer is told once.
/// </summary>
public sealed class Lifecycle(ApplicantStore applicants, EsrBooks books, ReferenceStore reference, NoticeBoard board)
{
    /// <summary>Brings the records of all employers to the state of a business date; a second time changes nothing.</summary>
    public async Task RunAsync(DateOnly day, CancellationToken stop)
    {
        var positions = (await books.DirectoryAsync(stop)).Books.ToDictionary(book => book.Vpd);
        foreach (var vpd in (await reference.CurrentAsync(stop)).Employers.Keys.Order())
            while (!await TryRunAsync(vpd, positions.GetValueOrDefault(vpd, PositionBook.Empty(vpd)), day, stop))
                await Task.Yield();
    }

    // False when a file changed one of the records meanwhile: then all is looked at again.
    private async Task<bool> TryRunAsync(Vpd vpd, PositionBook positions, DateOnly day, CancellationToken stop)
    {
        var held = (await applicants.OfAsync(vpd, stop)).Where(record => record.State is ApplicantState.PreferredApplicant or ApplicantState.Lapsed).ToList();
        if (held.Count == 0) return true;
        var people = await books.PeopleAsync(vpd, stop);
        var moved = held.Select(record => (Before: record, After: ApplicantLifecycle.MoveOn(record, people, day)))
            .Where(step => !ReferenceEquals(step.Before, step.After)).Select(step => step.After).ToList();
        if (moved.Count == 0) return true;
        var lapsed = moved.Where(record => record.State == ApplicantState.Lapsed);
        if (LapsedApplicantsNotice.Write(vpd, day, lapsed, positions.Positions.GetValueOrDefault, NoticeOrder.Timers) is { } notice)
            await board.PostAsync([notice], day, stop);
        return await applicants.TryMoveAsync(moved, stop);
    }
}
