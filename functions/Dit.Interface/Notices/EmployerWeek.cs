using Dit.Core.Applicants;
using Dit.Core.Notices;
using Dit.Core.Positions;
using Dit.Core.Positions.Findings;
using Dit.Interface.Applicants;
using Dit.Interface.Books;

namespace Dit.Interface.Notices;

/// <summary>An employer's week: what is to be said of its positions on a Monday.</summary>
public sealed class EmployerWeek(EsrBooks books, ApplicantStore applicants, FindingsBook findings, FileLedger ledger, NoticeBoard board)
{
    /// <summary>Posts its notices, and keeps what was found for the next Monday to compare with.</summary>
    internal async Task PostAsync(PositionBook book, PositionDirectory directory, ReferenceData known, DateOnly day, CancellationToken stop)
    {
        var duplicates = DuplicatePositions.Of(book, known, day).Select(group => (group.Dpn, group.Positions));
        var people = await books.PeopleAsync(book.Vpd, day, stop);
        // As the grid of the day has them: the job that stores their states may come later.
        var held = (await applicants.OfAsync(book.Vpd, stop))
            .Select(record => record with { State = ApplicantLifecycle.StateOn(record, people, day) }).ToList();
        var placements = new Occupants(people, held, day);
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
