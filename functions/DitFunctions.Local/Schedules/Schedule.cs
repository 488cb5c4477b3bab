using Cronos;
using Microsoft.Extensions.Logging;

namespace DitFunctions.Local.Schedules;

/// <summary>
/// Starts jobs at their times. One job never runs twice at once; ticks missed while it ran, or while the machine slept,
/// count as one, made up for at once.
/// </summary>
/// <param name="log">Where failures are written; a failed job is tried again at its next time.</param>
public sealed partial class Schedule(TimeProvider clock, ILogger<Schedule> log)
{
    // Timers of the runtime count a machine's sleep or not, as the system does: never trust a long one.
    private static readonly TimeSpan _longestWait = TimeSpan.FromMinutes(1);

    /// <summary>Runs until it is told to stop, then until the jobs have ended.</summary>
    public Task RunAsync(IReadOnlyList<ScheduledJob> jobs, CancellationToken stop) => Task.WhenAll(jobs.Select(job => RunAsync(job, stop)));

    private async Task RunAsync(ScheduledJob job, CancellationToken stop)
    {
        var last = clock.GetUtcNow();
        try
        {
            while (job.Cron.GetNextOccurrence(last, TimeZoneInfo.Utc) is { } due)
            {
                await UntilAsync(due, stop);
                last = clock.GetUtcNow();
                await TickAsync(job, stop);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The host stops.
        }
    }

    private async Task UntilAsync(DateTimeOffset due, CancellationToken stop)
    {
        while (due - clock.GetUtcNow() is { Ticks: > 0 } wait)
            await Task.Delay(wait < _longestWait ? wait : _longestWait, clock, stop);
    }

    private async Task TickAsync(ScheduledJob job, CancellationToken stop)
    {
        try
        {
            await job.RunAsync(stop);
        }
        catch (Exception fault) when (!stop.IsCancellationRequested)
        {
            JobFailed(log, job.Name, fault);
        }
    }

    [LoggerMessage(LogLevel.Error, "The timer {Job} failed and is tried again at its next time")]
    private static partial void JobFailed(ILogger log, string job, Exception fault);
}

/// <summary>A job that a clock starts.</summary>
/// <param name="Name">Its name, for logs.</param>
/// <param name="Cron">When, in UTC: minute, hour, day, month, day of week.</param>
/// <param name="RunAsync">The job; doing it once more changes nothing.</param>
public sealed record ScheduledJob(string Name, CronExpression Cron, Func<CancellationToken, Task> RunAsync);
