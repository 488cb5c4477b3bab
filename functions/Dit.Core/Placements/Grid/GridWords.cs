using Dit.Core.Applicants;

namespace Dit.Core.Placements.Grid;

/// <summary>The words of the grid, so that no meaning hangs on a colour alone.</summary>
public static class GridWords
{
    private static readonly (GridMarks Mark, string Word)[] _marks =
    [
        (GridMarks.Vacant, "Vacant"),
        (GridMarks.VacantNext, "Vacant at next rotation"),
        (GridMarks.StartsSoon, "Starts within 14 days"),
        (GridMarks.OnLeave, "On leave"),
        (GridMarks.PossibleDuplicate, "Possible duplicate"),
    ];

    /// <summary>The words of all marks, the gravest first, parted by semicolons; empty when there is none.</summary>
    public static string Of(GridMarks marks) => string.Join("; ", _marks.Where(pair => marks.HasFlag(pair.Mark)).Select(pair => pair.Word));

    /// <summary>An applicant's state in ESR's words.</summary>
    public static string Of(ApplicantState state) => state == ApplicantState.PreferredApplicant ? "Preferred Applicant" : state.ToString();

    /// <summary>Surname, then first name, as ESR lists people; what is not given is left out.</summary>
    public static string Name(string lastName, string firstName) =>
        string.Join(", ", new[] { lastName.Trim(), firstName.Trim() }.Where(part => part.Length > 0));
}
