using Dit.Core.Notices;
using Dit.Core.Positions;
using Dit.Core.Positions.Findings;
using Dit.Core.Reference;
using Dit.Interface.Applicants;
using Dit.Interface.Books;
using Dit.Interface.Ledger;
using Dit.Interface.Reference;
using Dit.Interface.Work;

namespace Dit.Interface.Notices;

/// <summary>
/// The notices of each Monday, per employer that is on: DPNs on more than one live position (P001), and the digest
/// of the other position findings, new, still open, fixed, and of the rows that could not be read.
/// </summary>
public sealed class WeeklyNotices(
    EsrBooks books, ApplicantStore applicants, ReferenceStore reference, FindingsBook findings, FileLedger ledger, NoticeBoard board,
        DayMarks marks, TimeProvider clock)
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
        // Employers share nothing but what is read; two of them keep a core busy while storage answers.
        await Parallel.ForEachAsync(
            directory.Books.Where(book => known.IsOn(book.Vpd)),
            new ParallelOptions { MaxDegreeOfParallelism = EmployersAtOnce.Of(directory.Books), CancellationToken = stop },
            async (book, token) => await RunAsync(book, directory, known, day, token));
    }

    private async Task RunAsync(PositionBook book, PositionDirectory directory, ReferenceData known, DateOnly day, CancellationToken stop)
    {
        var duplicates = DuplicatePositions.Of(book, known, day).Select(group => (group.Dpn, group.Positions));
        var placements =
            new Core.Positions.Findings.Placements(await books.PeopleAsync(book.Vpd, day, stop), await applicants.OfAsync(book.Vpd, stop),
                day);
        var found = PositionFindings.Of(book, directory, known, placements.On, day);
        var last = await findings.BeforeAsync(book.Vpd, day, stop);
        Notice?[] notices =
        [
            DuplicatePositionsNotice.Write(book.Vpd, day, duplicates, NoticeOrder.Timers),
            PositionFindingsNotice.Write(book.Vpd, day, found, last, await BadRowsAsync(book.Vpd, day, stop), NoticeOrder.Timers),
        ];
        await board.PostAsync(notices.OfType<Notice>(), day, stop);
        await findings.PutAsync(book.Vpd, FindingsSnapshot.Of(found, day, last), stop);
    }

    // The week up to yesterday: what today's files have, the next digest tells.
    private async Task<IReadOnlyList<BadRows>> BadRowsAsync(Vpd vpd, DateOnly monday, CancellationToken stop) =>
    [
        .. (await ledger.OfDaysAsync(InterfaceFileName.LaneOf(vpd), monday.AddDays(-7), monday.AddDays(-1), stop))
            .Where(file => file is { Status: FileStatus.Done, Counts.Rejected: > 0, FileName: not null } && file.ClosedOn < monday
                && file.ClosedOn >= monday.AddDays(-7))
            .OrderBy(file => file.FileName!.Sequence).Select(file => new BadRows(file.FileName!, file.Counts.Rejected, file.Detail)),
    ];
}
