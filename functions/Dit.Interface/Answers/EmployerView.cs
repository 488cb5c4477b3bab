using Dit.Core.Applicants;
using Dit.Core.Placements.Duplicates;
using Dit.Core.Placements.Grid;
using Dit.Core.Positions;
using Dit.Interface.Journal;
using Dit.Interface.Reports.Grids;

namespace Dit.Interface.Answers;

/// <summary>An employer as its Medical Staffing Officers need it (design/desk.md, Employer). Personal data.</summary>
/// <param name="Vpd">Its VPD.</param>
/// <param name="Name">Its name and VPD.</param>
/// <param name="Day">The business date.</param>
/// <param name="Arrivals">Open applicants by start date.</param>
/// <param name="Leavers">Holders whose projected end is near, by that date.</param>
/// <param name="Changed">Applicants to whom something happened since yesterday.</param>
/// <param name="Vacant">Posts without a holder.</param>
/// <param name="State">All that is known of it, with the rotation grid and the findings.</param>
/// <param name="Duplicates">Who is on a post more than once.</param>
/// <param name="Refused">Rejected rows of the last 30 days whose start is not long past: people to hire directly.</param>
public sealed record EmployerView(
    Vpd Vpd,
    string Name,
    DateOnly Day,
    IReadOnlyList<ArrivalView> Arrivals,
    IReadOnlyList<(Position Post, GridHolder Holder)> Leavers,
    IReadOnlyList<ApplicantRecord> Changed,
    IReadOnlyList<Position> Vacant,
    EmployerState State,
    IReadOnlyList<JournalLine> Refused,
    IReadOnlyList<DuplicateOnPosition> Duplicates)
{
    /// <summary>The rotation grid.</summary>
    public RotationGrid Grid => State.Grid;
}
