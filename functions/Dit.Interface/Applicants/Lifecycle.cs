using Dit.Core.Applicants;
using Dit.Core.Notices;
using Dit.Core.People;
using Dit.Core.Positions;
using Dit.Interface.Books;
using Dit.Interface.Notices;
using Dit.Interface.Reference;

namespace Dit.Interface.Applicants;

/// <summary>
/// Moves applicant records on as ESR and the calendar say: Hired, Lapsed (rules.md, the applicant record). Of an applicant
/// that lapsed the employer gets one notice.
/// </summary>
public sealed class Lifecycle(ApplicantStore applicants, EsrBooks books, ReferenceStore reference, NoticeBoard board)
{
    /// <summary>Brings the records of all employers to the state of a business date; a second time changes nothing.</summary>
    public async Task RunAsync(DateOnly day, CancellationToken stop)
    {
        var positions = (await books.DirectoryAsync(day, stop)).Books.ToDictionary(book => book.Vpd);
        var failed = new List<Exception>();
        foreach (var vpd in (await reference.CurrentAsync(stop)).Employers.Keys.Order())
        {
            try
            {
                while (!await TryRunAsync(vpd, positions.GetValueOrDefault(vpd, PositionBook.Empty(vpd)), day, stop)) await Task.Yield();
            }
            catch (Exception fault) when (!stop.IsCancellationRequested)
            {
                // One employer's records that cannot be read keep no other's waiting; what they threw is thrown at the end.
                failed.Add(fault);
            }
        }

        if (failed.Count > 0) throw new AggregateException($"The applicants of {Plural.Of(failed.Count, "employer")} could not be moved "
            + "on.", failed);
    }

    /// <summary>
    /// Moves those on whom an employer's file of ESR shows as hired, and notes the file as the cause. The daily run finds who
    /// was missed: an applicant who came after the file.
    /// </summary>
    /// <param name="people">Its people with the file taken in.</param>
    /// <param name="stop">Stops it; doing it again changes nothing that is done.</param>
    public async Task HireAsync(Vpd vpd, PeopleBook people, string file, DateOnly day, CancellationToken stop)
    {
        while (true)
        {
            var hired =
                (await HeldAsync(vpd, stop)).Where(record => ApplicantLifecycle.StateOn(record, people, day) == ApplicantState.Hired)
                .Select(record => ApplicantLifecycle.MoveOn(record, people, day, file)).ToList();
            if (hired.Count == 0 || await applicants.TryMoveAsync(hired, stop)) return;
        }
    }

    // False when a file changed one of the records meanwhile: then all is looked at again.
    private async Task<bool> TryRunAsync(Vpd vpd, PositionBook positions, DateOnly day, CancellationToken stop)
    {
        var all = await applicants.OfAsync(vpd, stop);
        var held = all.Where(IsOpen).ToList();
        if (held.Count == 0) return true;
        var people = await books.PeopleAsync(vpd, day, stop);
        var moved = held.Select(record => (Before: record, After: ApplicantLifecycle.MoveOn(record, people, day)))
            .Where(step => !ReferenceEquals(step.Before, step.After)).Select(step => step.After).ToList();
        if (moved.Count == 0) return true;
        var lapsed = moved.Where(record => record.State == ApplicantState.Lapsed).ToList();
        var today = FileDate.Write(day) + "-";
        var silent = lapsed.Where(record => !record.LapseNotice.StartsWith(today, StringComparison.Ordinal)).ToList();
        if (silent.Count > 0)
        {
            // Which notice names which applicant is written first: one that lapses later on the same day is in another notice, and none
            // is in two.
            var last = all.Where(record => record.LapseNotice.StartsWith(today, StringComparison.Ordinal)).Select(NumberOf).DefaultIfEmpty()
                .Max();
            await applicants.TryNoteLapseAsync(silent, string.Create(CultureInfo.InvariantCulture, $"{today}{last + 1}"), stop);
            return false;
        }

        foreach (var told in lapsed.GroupBy(NumberOf).OrderBy(told => told.Key))
            await board.PostAsync(
                [LapsedApplicantsNotice.Write(vpd, day, told, positions.Positions.GetValueOrDefault, NoticeOrder.Timers, told.Key)!], day,
                    stop);
        return await applicants.TryMoveAsync(moved, stop);
    }

    private static int NumberOf(ApplicantRecord record) =>
        int.Parse(record.LapseNotice.AsSpan(record.LapseNotice.IndexOf('-', StringComparison.Ordinal) + 1), NumberStyles.None,
            CultureInfo.InvariantCulture);

    private static bool IsOpen(ApplicantRecord record) => record.State is ApplicantState.PreferredApplicant or ApplicantState.Lapsed;

    private async Task<List<ApplicantRecord>> HeldAsync(Vpd vpd, CancellationToken stop) =>
        [.. (await applicants.OfAsync(vpd, stop)).Where(IsOpen)];
}
