using Dit.Core.Periods;

namespace Dit.Core.People;

/// <summary>
/// Who stays where for how long. An assignment's rows part its time by whatever changed, pay or hours among it; a stay is the
/// unbroken time for which it is of one type on one position, so that its first day is the day on which the person came.
/// </summary>
public static class Stays
{
    /// <summary>The stays of an assignment, in order of time; each ends with the contract, if that ends first.</summary>
    /// <param name="assignment">All rows of the assignment.</param>
    /// <param name="day">The day whose row tells what else there is to know: hours, status, vacancy.</param>
    public static IEnumerable<EsrAssignment> Of(Dated<EsrAssignment> assignment, DateOnly day)
    {
        EsrAssignment? stay = null;
        foreach (var (days, row) in assignment.Days)
        {
            var next = days == row.Period ? row : row with { Start = days.First, End = days.Last };
            if (next.Days.IsEmpty) continue;
            if (stay is not null && Continues(stay, next))
            {
                var told = next.Days.IsAhead(day) ? stay : next;
                stay = told with { Start = stay.Start, End = next.End, ContractEnd = null };
                continue;
            }

            if (stay is not null) yield return stay;
            stay = next;
        }

        if (stay is not null) yield return stay;
    }

    private static bool Continues(EsrAssignment stay, EsrAssignment next) =>
        stay.End is { } end && end < DateOnly.MaxValue && end.AddDays(1) == next.Start
        && stay.IsEmployee == next.IsEmployee && stay.Position == next.Position && stay.PersonId == next.PersonId;
}
