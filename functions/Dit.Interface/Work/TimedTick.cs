namespace Dit.Interface.Work;

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
