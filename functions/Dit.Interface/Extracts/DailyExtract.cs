using Dit.Interface.Pausing;
using Dit.Interface.Reference;
using Dit.Interface.Work;

namespace Dit.Interface.Extracts;

/// <summary>
/// The daily extract of each body (rules.md): once per business date and body, RMF on the body's first day, RMC after. A day
/// that was missed, also for a pause, is caught up by the next run with one file. Doing a day again changes nothing.
/// </summary>
public sealed partial class DailyExtract(
    BodyExtract extract, ExtractDays days, ReferenceStore reference, Pauses pauses, TimeProvider clock, ILogger<DailyExtract> log)
{
    private const int MostAtOnce = 4;

    /// <summary>How long before it is due a day's extract is made: by 13:00 for 14:30 (rules.md, The daily extract).</summary>
    public static readonly TimeSpan Ahead = TimeSpan.FromMinutes(90);

    /// <summary>Makes today's extracts when their time has come; a timer may ask as often as it likes.</summary>
    public async Task RunDueAsync(CancellationToken stop)
    {
        var today = BusinessDate.Today(clock);
        var due = (await reference.CurrentAsync(stop)).Schedules.Of(DailyStream.Rmc).CutOffOf(today);
        if (clock.GetUtcNow() >= due - Ahead) await RunAsync(today, stop);
    }

    /// <summary>Makes the extracts of a business date for every body that is on.</summary>
    public async Task RunAsync(DateOnly day, CancellationToken stop)
    {
        var known = await reference.CurrentAsync(stop);
        var set = await pauses.CurrentAsync(stop);
        var failed = new Failures();
        // Read once for all, and by the first whose extract is not out: a timer asks all day long.
        var about = new Lazy<Task<ExtractDay>>(() => days.ReadAsync(day, known, stop));
        // Bodies share nothing but what is read; each waits for storage more than it works.
        await AtOnce.ForEachAsync(MostAtOnce, set.BodiesThatGetFiles(known), async (body, token) => await failed.TryAsync(async () =>
        {
            if (await extract.RunAsync(body, day, () => about.Value, token) is { } sent) LogSent(sent.File.Name.Canonical, sent.Rows);
        }, token, fault => LogFailed(body.Code, day, fault)), stop);
        failed.ThrowIfAny(count => $"The extract of {Plural.Of(count, "body", "bodies")} could not be made.");
    }

    [LoggerMessage(EventId = 301, EventName = "ExtractFailed", Level = LogLevel.Error,
        Message = "The extract of {File} for {Day} could not be published; the next tick tries again")]
    private partial void LogFailed(string file, DateOnly day, Exception fault);

    [LoggerMessage(EventId = 300, EventName = "ExtractSent", Level = LogLevel.Information,
        Message = "{File} is published with {Rows} rows")]
    private partial void LogSent(string file, int rows);
}
