using Dit.Core.Applicants;
using Dit.Core.People;
using Dit.Core.Placements.Grid;
using Dit.Core.Positions;
using Dit.Core.Positions.Findings;

namespace Dit.Interface.Reports.Grids;

/// <summary>All that is known of an employer on a day, as its grid, its lists and its page show it. Personal data.</summary>
/// <param name="Positions">Its positions.</param>
/// <param name="People">Its people.</param>
/// <param name="Applicants">Its applicant records, in the state that they are in on the day.</param>
/// <param name="Grid">Its rotation grid.</param>
/// <param name="Findings">What is to be tidied about its positions.</param>
public sealed record EmployerState(
    PositionBook Positions, PeopleBook People, IReadOnlyList<ApplicantRecord> Applicants, RotationGrid Grid,
        IReadOnlyList<PositionFinding> Findings);
