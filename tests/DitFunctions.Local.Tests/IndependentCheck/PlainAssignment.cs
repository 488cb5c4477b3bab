namespace DitFunctions.Local.Tests.IndependentCheck;

/// <summary>An assignment, its columns by their place in an ASA row.</summary>
internal sealed class PlainAssignment(string[] row)
{
    internal string Person { get; } = row[1].Trim();

    internal string Position { get; } = row[28].Trim();

    internal bool IsEmployee { get; } = row[6].Trim() == "E";

    internal bool CameThroughRecruitment { get; } = row[6].Trim() == "A" && row[39].Trim().Length > 0;

    internal int? Start { get; } = PlainDay.Read(row[3]);

    /// <summary>ContractEndDate, else AssignmentEndDate, else EffectiveEnd, else open.</summary>
    internal int End { get; } = PlainDay.Read(row[40]) ?? PlainDay.Read(row[48]) ?? PlainDay.Read(row[4]) ?? int.MaxValue;

    internal bool HoldsOn(int day) => IsEmployee && (Start ?? int.MinValue) <= day && day <= End;
}
