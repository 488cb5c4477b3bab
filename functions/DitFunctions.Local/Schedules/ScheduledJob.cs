using Cronos;

namespace DitFunctions.Local.Schedules;

/// <summary>A job that a clock starts.</summary>
/// <param name="Name">Its name, for logs.</param>
/// <param name="Cron">When, in UTC: minute, hour, day, month, day of week.</param>
/// <param name="RunAsync">The job; doing it once more changes nothing.</param>
public sealed record ScheduledJob(string Name, CronExpression Cron, Func<CancellationToken, Task> RunAsync)
{
    /// <summary>Makes a job from the text of its schedule.</summary>
    /// <param name="name">Its name, for logs.</param>
    /// <param name="cron">One of <see cref="Crons.All"/>, or another of five fields.</param>
    /// <exception cref="CronFormatException">The text is no schedule.</exception>
    public ScheduledJob(string name, string cron, Func<CancellationToken, Task> runAsync)
        : this(name, CronExpression.Parse(cron), runAsync)
    {
    }
}
