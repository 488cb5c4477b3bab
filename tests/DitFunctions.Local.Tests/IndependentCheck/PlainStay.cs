namespace DitFunctions.Local.Tests.IndependentCheck;

/// <summary>An unbroken time for which an employee is on one position, whatever else about the assignment changed in between.</summary>
/// <param name="Person">The person's id.</param>
/// <param name="Position">The position's id as written.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day, of the dates or of the contract; the highest number is open.</param>
/// <param name="Row">The ASA row that tells the rest: the last that is not to come.</param>
internal sealed record PlainStay(string Person, string Position, int From, int To, string[] Row)
{
    /// <summary>The holder's names, where they were looked up.</summary>
    internal string Shown { get; init; } = "";

    internal bool IsOn(int day) => From <= day && day <= To;

    /// <summary>The stays of an assignment, in order of time.</summary>
    /// <param name="rows">Its rows.</param>
    /// <param name="today">The day from which it is seen.</param>
    internal static IEnumerable<PlainStay> Of(string[][] rows, int today)
    {
        // Between two of these days nothing changes.
        var edges = rows.SelectMany(row => new[] { First(row), Last(row) == int.MaxValue ? int.MaxValue : Last(row) + 1 })
            .Append(int.MaxValue).Distinct().Order().ToList();
        PlainStay? stay = null;
        for (var i = 0; i + 1 < edges.Count; i++)
        {
            var (from, to) = (edges[i], edges[i + 1] == int.MaxValue ? int.MaxValue : edges[i + 1] - 1);
            var row = PlainPeriods.On(rows, from, 3, 44)!;
            var end = Math.Min(to, PlainAssignment.ContractEnd(row));
            if (from < First(row) || from > Last(row) || end < from || !PlainAssignment.IsEmployee(row)) continue;
            if (stay is not null && stay.To != int.MaxValue && stay.To + 1 == from && stay.Position == row[28].Trim()
                && stay.Person == row[1].Trim())
                stay = stay with { To = end, Row = from > today ? stay.Row : row };
            else
            {
                if (stay is not null) yield return stay;
                stay = new PlainStay(row[1].Trim(), row[28].Trim(), from, end, row);
            }
        }

        if (stay is not null) yield return stay;
    }

    private static int First(string[] row) => PlainPeriods.Day(row[3]) ?? 0;

    private static int Last(string[] row) => PlainPeriods.Day(row[4]) ?? int.MaxValue;
}
