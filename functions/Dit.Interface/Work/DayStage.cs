namespace Dit.Interface.Work;

/// <summary>When <c>process</c>, which plays a whole business date, runs a timed job.</summary>
public enum DayStage
{
    /// <summary>Between ESR's files and TIS's.</summary>
    Noon,

    /// <summary>After TIS's files.</summary>
    End,
}
