using Dit.Interface.Books;
using Dit.Interface.Reference;
using Dit.Interface.Work;

namespace Dit.Interface.Notices;

/// <summary>
/// The notices of each Monday, per employer that is on: DPNs on more than one live position (P001), and the digest
/// of the other position findings, new, still open, fixed, and of the rows that could not be read.
/// </summary>
public sealed class WeeklyNotices(EmployerWeek week, EsrBooks books, ReferenceStore reference, DayMarks marks, TimeProvider clock)
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
            async (book, token) => await week.PostAsync(book, directory, known, day, token));
    }
}
