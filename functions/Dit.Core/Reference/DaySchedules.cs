using System.Collections.Frozen;

namespace Dit.Core.Reference;

/// <summary>When each daily stream is due: the usual times, over which schedules.csv goes.</summary>
/// <param name="overrides">The streams that schedules.csv names, each once.</param>
public sealed class DaySchedules(IEnumerable<KeyValuePair<DailyStream, DaySchedule>> overrides)
{
    private readonly FrozenDictionary<DailyStream, DaySchedule> _overrides = overrides.ToFrozenDictionary();

    /// <summary>The usual times.</summary>
    public static DaySchedules Usual { get; } = new([]);

    /// <summary>When a stream is due.</summary>
    public DaySchedule Of(DailyStream stream) => _overrides.GetValueOrDefault(stream, stream.Usual);
}

/// <summary>When files of a stream are due.</summary>
/// <param name="CutOff">By what time, UK time.</param>
public sealed record DaySchedule(DueDays Days, TimeOnly CutOff)
{
    /// <summary>The instant of a day's cut-off.</summary>
    public DateTimeOffset CutOffOf(DateOnly day) => BusinessDate.At(day, CutOff);
}
