using Dit.Core.Applicants;
using Dit.Core.Placements.Duplicates;
using Dit.Core.Placements.Grid;
using Dit.Core.Positions;
using Dit.Interface.Journal;
using Dit.Interface.Reports.Grids;

namespace Dit.Interface.Answers;

/// <summary>An employer as its Medical Staffing Officers need it (design/desk.md, Employer). Personal data.</summary>
/// <param name="Name">Its name and VPD.</param>
/// <param name="State">All that is known of it, with the rotation grid and the findings.</param>
/// <param name="Arrivals">Open applicants by start date.</param>
/// <param name="Refused">Rejected rows of the last 30 days whose start is not long past: people to hire directly.</param>
/// <param name="Duplicates">Who is on a post more than once.</param>
public sealed record EmployerView(string Name, EmployerState State, IReadOnlyList<ArrivalView> Arrivals, IReadOnlyList<JournalLine> Refused,
    IReadOnlyList<DuplicateOnPosition> Duplicates)
{
    private const int LeaverDays = 60;

    /// <summary>Its VPD.</summary>
    public Vpd Vpd => State.Positions.Vpd;
    /// <summary>The business date.</summary>
    public DateOnly Day => Grid.Day;
    /// <summary>The rotation grid.</summary>
    public RotationGrid Grid => State.Grid;

    /// <summary>Holders whose projected end is near, by that date.</summary>
    public IReadOnlyList<(Position Post, GridHolder Holder)> Leavers { get; } =
        [.. State.Grid.Rows.Where(row => row.Holder?.End >= State.Grid.Day && row.Holder.End <= State.Grid.Day.AddDays(LeaverDays))
            .OrderBy(row => row.Holder!.End).Select(row => (row.Position, row.Holder!))];

    /// <summary>Applicants to whom something happened since yesterday.</summary>
    public IReadOnlyList<ApplicantRecord> Changed { get; } =
        [.. State.Applicants.Where(record => record.Steps.Any(step => step.On >= State.Grid.Day.AddDays(-1)))];

    /// <summary>Posts without a holder.</summary>
    public IReadOnlyList<Position> Vacant { get; } =
        [.. State.Grid.Rows.Where(row => row.IsFirst && row.Marks.HasFlag(GridMarks.Vacant)).Select(row => row.Position)];
}

/// <summary>Somebody who is to start.</summary>
/// <param name="Record">The applicant record.</param>
/// <param name="Post">The post in words.</param>
/// <param name="Missing">What is missing before the hire, in words; empty when nothing is.</param>
public sealed record ArrivalView(ApplicantRecord Record, string Post, IReadOnlyList<string> Missing);
