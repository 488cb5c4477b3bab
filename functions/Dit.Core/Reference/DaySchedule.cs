namespace Dit.Core.Reference;

/// <summary>When files of a stream are due.</summary>
/// <param name="CutOff">By what time, UK time.</param>
public sealed record DaySchedule(DueDays Days, TimeOnly CutOff)
{
    /// <summary>The instant of a day's cut-off.</summary>
    public DateTimeOffset CutOffOf(DateOnly day) => BusinessDate.At(day, CutOff);
}
