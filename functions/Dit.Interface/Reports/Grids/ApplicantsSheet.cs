using Dit.Core.Applicants;
using Dit.Core.Applicants.Matching;
using Dit.Core.Placements.Grid;
using Dit.Core.Positions;
using Dit.Interface.Reports.Workbooks;

namespace Dit.Interface.Reports.Grids;

/// <summary>The third sheet of an employer's workbook: every applicant that came from TIS, and the status of each.</summary>
internal static class ApplicantsSheet
{
    private static readonly SheetColumn[] _columns =
    [
        new("State", 19), new("Name", 28), new("GMC", 11), new("DPN", 27), new("Position id", 13), new("Post", 36),
        new("Projected hire", 12, SheetGroup.Second), new("Projected end", 12, SheetGroup.Second),
            new("Ready to hire from", 12, SheetGroup.Second), new("Received", 12, SheetGroup.Second),
        new("Applicant number", 17, SheetGroup.Third), new("On employee", 19, SheetGroup.Third), new("Match", 19, SheetGroup.Third),
            new("Last file", 40, SheetGroup.Third),
    ];

    /// <param name="applicants">The records in the state that they are in on the day.</param>
    internal static ReportSheet Of(IReadOnlyList<ApplicantRecord> applicants, PositionBook positions, string employer, DateOnly day)
    {
        var sorted = applicants.OrderBy(record => record.State).ThenBy(record => record.ProjectedHire).ThenBy(record => record.Position)
            .ThenBy(record => record.Number, StringComparer.Ordinal).ToList();
        var counts = sorted.GroupBy(record => record.State)
            .Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Count()} {GridWords.Of(group.Key)}"));
        return new(
            "Applicants",
            string.Create(CultureInfo.InvariantCulture,
                $"{employer}: applicants on {day:dd/MM/yyyy} – {(sorted.Count == 0 ? "none" : string.Join(", ", counts))}"),
            _columns,
            sorted.Select((record, i) =>
                RowOf(record, positions.Positions.GetValueOrDefault(record.Position), day, i == 0 || sorted[i - 1].State != record.State)))
        { FrozenColumns = 2 };
    }

    private static SheetRow RowOf(ApplicantRecord record, Position? position, DateOnly day, bool isNewState) => new(
        [
            SheetCell.Of(GridWords.Of(record.State), ToneOf(record.State)), SheetCell.Of(record.ListName),
            SheetCell.Of(record.GmcNumber?.Digits), SheetCell.Of(position?.Dpn), SheetCell.Id(record.Position.Value),
            SheetCell.Of(position is null ? "(position no longer in ESR)" : PostName.Of(position)),
            SheetCell.Of(record.ProjectedHire, IsSoon(record, day) ? SheetTone.Blue : SheetTone.Plain),
            SheetCell.Of(record.ProjectedEnd), SheetCell.Of(record.ReadyFrom), SheetCell.Of(record.CreatedOn),
            SheetCell.Of(record.Number), SheetCell.Of(record.AssignmentId),
            PersonMatch.IsToldOf(record.Match) ? SheetCell.Of("Possible duplicate", SheetTone.Red)
                : SheetCell.Of(record.AssignmentId.Length > 0 ? "Existing employee" : "New"),
            SheetCell.Of(record.LastFile),
        ],
        isNewState);

    private static bool IsSoon(ApplicantRecord record, DateOnly day) =>
        record.State == ApplicantState.PreferredApplicant && record.ProjectedHire >= day
            && record.ProjectedHire <= day.AddDays(GridNext.SoonDays);

    private static SheetTone ToneOf(ApplicantState state) => state switch
    {
        ApplicantState.Hired => SheetTone.Green,
        ApplicantState.Lapsed => SheetTone.Amber,
        _ => SheetTone.Plain,
    };
}
