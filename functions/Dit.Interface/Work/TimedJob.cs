namespace Dit.Interface.Work;

/// <summary>A job that a timer starts. It looks what is due by the business date, and may be started as often as one likes.</summary>
/// <param name="Name">Its name, for the log and the alert: small letters.</param>
/// <param name="When">How often it looks.</param>
/// <param name="RunAsync">The job.</param>
public sealed record TimedJob(string Name, TimedTick When, Func<CancellationToken, Task> RunAsync)
{
    /// <summary>True when it has something to do before the first reference data are in force; the others wait, in quiet.</summary>
    public bool RunsBeforeReference { get; init; }
    /// <summary>When a whole business date is played: at which stage, and the day's work. Null when it has none then.</summary>
    public (DayStage Stage, Func<DateOnly, CancellationToken, Task> RunAsync)? InDay { get; init; }
}

/// <summary>How often a timed job looks what is due. A host has one timer for each.</summary>
public enum TimedTick
{
    /// <summary>Every minute, or every few: what must keep running.</summary>
    Often,
    /// <summary>Every quarter of an hour: what is due at times of the day.</summary>
    Quarter,
    /// <summary>Once a night.</summary>
    Night,
}

/// <summary>When <c>process</c>, which plays a whole business date, runs a timed job.</summary>
public enum DayStage
{
    /// <summary>Between ESR's files and TIS's.</summary>
    Noon,
    /// <summary>After TIS's files.</summary>
    End,
}
