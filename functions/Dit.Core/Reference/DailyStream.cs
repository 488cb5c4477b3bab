namespace Dit.Core.Reference;

/// <summary>A stream of files due on days (rules.md, The daily extract). The set is closed; codes stand in schedules.csv.</summary>
public sealed class DailyStream
{
    private DailyStream(string code, DueDays days, TimeOnly cutOff) => (Code, Usual) = (code, new(days, cutOff));

    /// <summary>ESR's file of each employer: by 18:00 on working days.</summary>
    public static DailyStream Go { get; } = new("GO", DueDays.Working, new(18, 0));
    /// <summary>TIS's applicants of each body: by 18:00, on every day of the week.</summary>
    public static DailyStream App { get; } = new("APP", DueDays.Daily, new(18, 0));
    /// <summary>TIS's notifications of each body, DNC or DNF: by 18:00, on every day of the week.</summary>
    public static DailyStream Dnc { get; } = new("DNC", DueDays.Daily, new(18, 0));
    /// <summary>Our extract to each body, RMC or RMF: by 14:30, on every day of the week.</summary>
    public static DailyStream Rmc { get; } = new("RMC", DueDays.Daily, new(14, 30));

    /// <summary>Every stream.</summary>
    public static IReadOnlyList<DailyStream> All { get; } = [Go, App, Dnc, Rmc];

    /// <summary>The code in schedules.csv.</summary>
    public string Code { get; }

    /// <summary>When it is due unless schedules.csv says otherwise.</summary>
    public DaySchedule Usual { get; }

    /// <summary>The stream with this code, in either letter case; the full file's type means the same stream. Null for none.</summary>
    public static DailyStream? Read(string code) => code.ToUpperInvariant() switch
    {
        "GO" or "GOF" or "GOC" => Go,
        "APP" => App,
        "DNC" or "DNF" => Dnc,
        "RMC" or "RMF" => Rmc,
        _ => null,
    };

    /// <inheritdoc/>
    public override string ToString() => Code;
}
