using Dit.Interface.Work;

namespace DitFunctions.Local.Schedules;

/// <summary>
/// When the timers tick, in UTC. They tick often and do only what is due in Europe/London by then: a tick missed, late or
/// doubled costs nothing.
/// </summary>
public static class Crons
{
    /// <summary>Each tick's times: minute, hour, day, month, day of week.</summary>
    public static IReadOnlyDictionary<TimedTick, string> All { get; } = new Dictionary<TimedTick, string>
    {
        [TimedTick.Often] = "* * * * *",
        [TimedTick.Quarter] = "*/15 * * * *",
        [TimedTick.Night] = "30 2 * * *",
    };
}
