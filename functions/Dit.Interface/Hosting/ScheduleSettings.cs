namespace Dit.Interface.Hosting;

/// <summary>The settings with the times of a host's timers: UTC, six fields, seconds first. A tick only looks at what is due.</summary>
public static class ScheduleSettings
{
    /// <summary>What must keep running: <see cref="Work.TimedTick.Often"/>.</summary>
    public const string Often = "Dit:Schedules:Often";
    /// <summary>What is due at times of the day: <see cref="Work.TimedTick.Quarter"/>.</summary>
    public const string Quarter = "Dit:Schedules:Quarter";
    /// <summary>What is done once a night: <see cref="Work.TimedTick.Night"/>.</summary>
    public const string Night = "Dit:Schedules:Night";

    private const int Fields = 6;

    /// <summary>Every schedule.</summary>
    public static IReadOnlyList<string> All { get; } = [Often, Quarter, Night];

    /// <summary>Notes a fault for each schedule that is missing or has not six fields.</summary>
    public static void Check(Settings settings)
    {
        foreach (var key in All)
        {
            var cron = settings.Require(key, "when a timer ticks, as six fields in UTC");
            if (cron.Length > 0 && cron.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length != Fields)
                settings.Fault(
                    $"The setting {Settings.Shown(key)} is no schedule; it must have six fields: second, minute, hour, day, month, day of "
                        + "week.");
        }
    }
}
