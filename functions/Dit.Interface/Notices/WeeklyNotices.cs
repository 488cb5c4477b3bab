using Dit.Core.Codes;
using Dit.Core.Notices;
using Dit.Core.Positions.Findings;
using Dit.Interface.Books;
using Dit.Interface.Reference;

namespace Dit.Interface.Notices;

/// <summary>The notices of each Monday: DPNs that stand on more than one live position of an employer (P001).</summary>
public sealed class WeeklyNotices(EsrBooks books, ReferenceStore reference, NoticeBoard board, TimeProvider clock)
{
    /// <summary>Posts this week's notices when it is Monday; a timer may ask as often as it likes.</summary>
    public Task RunDueAsync(CancellationToken stop) => RunAsync(BusinessDate.Today(clock), stop);

    /// <summary>Posts the notices of a business date, when it is a Monday.</summary>
    public async Task RunAsync(DateOnly day, CancellationToken stop)
    {
        if (day.DayOfWeek != DayOfWeek.Monday) return;
        var known = await reference.CurrentAsync(stop);
        var notices = (await books.DirectoryAsync(stop)).Books
            .Select(book => DuplicatePositionsNotice.Write(book.Vpd, day, DuplicatePositions.Of(book, known, day).Select(group => (group.Dpn, group.Positions)), NoticeOrder.Timers))
            .OfType<Notice>();
        await board.PostAsync(notices, day, stop);
    }
}
