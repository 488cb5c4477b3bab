using Dit.Core.Reference;

namespace Dit.Interface.Work;

/// <summary>
/// Looks at each day's cut-off of a stream once, when it has passed. A host that was down at a cut-off looks when it is up
/// again, so that a missing file is reported late rather than never.
/// </summary>
public sealed class CutOffs(DayMarks marks, TimeProvider clock)
{
    /// <summary>How many days a host may be down and still look at each: what is older helps nobody.</summary>
    private const int LookBack = 7;

    /// <summary>Looks at the cut-offs that passed since the last look; the first look ever is at today's.</summary>
    /// <param name="known">The schedules and the calendar.</param>
    /// <param name="look">Looks at a day; it may be done twice without harm.</param>
    public async Task LookAsync(DailyStream stream, ReferenceData known, Func<DateOnly, CancellationToken, Task> look,
        CancellationToken stop)
    {
        var (timer, today, schedule) = ($"cut-off-{stream}", BusinessDate.Today(clock), known.Schedules.Of(stream));
        var last = await marks.LastAsync(timer, today.AddDays(-LookBack), stop);
        for (var day = last?.AddDays(1) ?? today; day <= today; day = day.AddDays(1))
            if (schedule.Days.Include(day, known.Calendar) && clock.GetUtcNow() >= schedule.CutOffOf(day))
                await marks.OnceAsync(timer, day, look, stop);
    }
}
