namespace DitFunctions.Local.Schedules;

/// <summary>
/// When the timers tick, in UTC. They tick often and do only what is due in Europe/London by then: a tick missed, late or
/// doubled costs nothing.
/// </summary>
public static class Crons
{
    /// <summary>Publishes the extracts that are due.</summary>
    public const string Extracts = "*/5 * * * *";

    /// <summary>Sends the weekly notices that are due.</summary>
    public const string Weekly = "*/15 * * * *";

    /// <summary>Drives on what stands still.</summary>
    public const string Sweep = "* * * * *";

    /// <summary>Looks at applicants, receipts, missing files, reports and emails: the list of daily work.</summary>
    public const string Daily = "*/15 * * * *";

    /// <summary>Removes what is past its time.</summary>
    public const string Purge = "30 2 * * *";
}
