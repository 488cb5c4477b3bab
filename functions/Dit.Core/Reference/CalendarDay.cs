namespace Dit.Core.Reference;

/// <summary>A day of calendar.csv.</summary>
/// <param name="Name">What it is, for people.</param>
/// <param name="IsWorking">False for a bank holiday; true for a day that is none after all, because it was moved.</param>
public sealed record CalendarDay(DateOnly Date, string Name, bool IsWorking);
