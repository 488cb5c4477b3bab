namespace Dit.Interface.Hosting;

/// <summary>The settings with the times of a host's timers: UTC, six fields, seconds first. A tick only looks at what is due.</summary>
public static class ScheduleSettings
{
    /// <summary>Publishes the extracts that are due.</summary>
    public const string Extracts = "Dit:Schedules:Extracts";

    /// <summary>Sends the weekly notices that are due.</summary>
    public const string Weekly = "Dit:Schedules:Weekly";

    /// <summary>Takes over reference data, drives on what stands still, measures the backlog.</summary>
    public const string Sweep = "Dit:Schedules:Sweep";

    /// <summary>Closes applicants that were hired or have lapsed; alerts for receipts that did not come.</summary>
    public const string Daily = "Dit:Schedules:Daily";

    /// <summary>Removes what is past its time.</summary>
    public const string Purge = "Dit:Schedules:Purge";

    private const int Fields = 6;

    /// <summary>Every schedule.</summary>
    public static IReadOnlyList<string> All { get; } = [Extracts, Weekly, Sweep, Daily, Purge];

    /// <summary>Notes a fault for each schedule that is missing or has not six fields.</summary>
    public static void Check(Settings settings)
    {
        foreach (var key in All)
        {
            var cron = settings.Require(key, "when a timer ticks, as six fields in UTC");
            if (cron.Length > 0 && cron.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length != Fields)
                settings.Fault($"The setting {Settings.Shown(key)} is no schedule; it must have six fields: second, minute, hour, day, month, day of week.");
        }
    }
}
