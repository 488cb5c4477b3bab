namespace Dit.Interface.Answers;

/// <summary>What a day came to, for the charts.</summary>
/// <param name="Day">The business date.</param>
/// <param name="Accepted">Rows of TIS that were accepted.</param>
/// <param name="Rejected">Rows of TIS that were rejected.</param>
/// <param name="Stopped">Files that were quarantined or held.</param>
public sealed record DayCount(DateOnly Day, int Accepted, int Rejected, int Stopped);
