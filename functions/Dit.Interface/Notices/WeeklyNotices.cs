using Dit.Core.Codes;
using Dit.Core.Notices;
using Dit.Core.Positions;
using Dit.Core.Positions.Findings;
using Dit.Core.Reference;
using Dit.Interface.Applicants;
using Dit.Interface.Books;
using Dit.Interface.Reference;
using Dit.Interface.Work;

namespace Dit.Interface.Notices;

/// <summary>
/// The notices of each Monday, per employer that is on: DPNs that stand on more than one live position (P001), and the digest
/// of the other position findings: new, still open, mended.
/// </summary>
public sealed class WeeklyNotices(
    EsrBooks books, ApplicantStore applicants, ReferenceStore reference, FindingsBook findings, NoticeBoard board, DayMarks marks, TimeProvider clock)
{
    /// <summary>Posts this week's notices when it is Monday; a timer may ask as often as it likes.</summary>
    public Task RunDueAsync(CancellationToken stop)
    {
        var today = BusinessDate.Today(clock);
        return today.DayOfWeek == DayOfWeek.Monday ? marks.OnceAsync("weekly", today, RunAsync, stop) : Task.CompletedTask;
    }

    /// <summary>Posts the notices of a business date, when it is a Monday.</summary>
    public async Task RunAsync(DateOnly day, CancellationToken stop)
    {
        if (day.DayOfWeek != DayOfWeek.Monday) return;
        var known = await reference.CurrentAsync(stop);
        var directory = await books.DirectoryAsync(day, stop);
        foreach (var book in directory.Books.Where(book => known.IsOn(book.Vpd))) await RunAsync(book, directory, known, day, stop);
    }

    private async Task RunAsync(PositionBook book, PositionDirectory directory, ReferenceData known, DateOnly day, CancellationToken stop)
    {
        var duplicates = DuplicatePositions.Of(book, known, day).Select(group => (group.Dpn, group.Positions));
        var placements = new Core.Positions.Findings.Placements(await books.PeopleAsync(book.Vpd, day, stop), await applicants.OfAsync(book.Vpd, stop), day);
        var found = PositionFindings.Of(book, directory, known, placements.On, day);
        var last = await findings.BeforeAsync(book.Vpd, day, stop);
        Notice?[] notices =
        [
            DuplicatePositionsNotice.Write(book.Vpd, day, duplicates, NoticeOrder.Timers),
            PositionFindingsNotice.Write(book.Vpd, day, found, last, NoticeOrder.Timers),
        ];
        await board.PostAsync(notices.OfType<Notice>(), day, stop);
        await findings.PutAsync(book.Vpd, FindingsSnapshot.Of(found, day, last), stop);
    }
}
