using Dit.Core.Applicants;
using Dit.Core.People;
using Dit.Core.Placements.Duplicates;
using Dit.Core.Positions;
using Dit.Interface.Reports.Grids;
using Dit.Interface.Reports.Workbooks;

namespace Dit.Interface.Reports.Duplicates;

/// <summary>The duplicate-applicant report of an employer: A060, and the same person twice on a post; none when there is nothing.</summary>
public sealed class DuplicateApplicantReport(DitStorage storage)
{
    private readonly BlobContainerClient _reports = storage.Container(Containers.Reports);

    /// <summary>Writes an employer's report of a business date; of an earlier run of the day nothing is left when all is fixed.</summary>
    /// <param name="applicants">The employer's applicant records, in every state.</param>
    public async Task WriteAsync(
        PositionBook positions, PeopleBook people, IReadOnlyList<ApplicantRecord> applicants, ReferenceData known, DateOnly day,
            CancellationToken stop)
    {
        var blob = _reports.GetBlobClient($"{day:yyyy-MM-dd}/{positions.Vpd}/duplicate-applicants.xlsx");
        var found = DuplicatesOnPosition.Of(positions, people, applicants, known, day);
        if (found.Count == 0)
        {
            await blob.DeleteIfExistsAsync(cancellationToken: stop);
            return;
        }

        var employer = EmployerName.Of(known, positions.Vpd);
        await WorkbookWriter.PutAsync(blob, employer, day, [DuplicatesSheet.Of(found, employer, day)], stop);
    }
}

/// <summary>The sheet of the duplicate-applicant report: a case per person and post, a row per entry.</summary>
internal static class DuplicatesSheet
{
    private static readonly SheetColumn[] _columns =
    [
        new("Case", 7), new("What it is", 30), new("DPN", 27), new("Position id", 13), new("Post", 36),
        new("Entry", 28, SheetGroup.Second), new("Number", 18, SheetGroup.Second), new("Name", 28, SheetGroup.Second),
            new("GMC", 11, SheetGroup.Second),
        new("Start", 12, SheetGroup.Second), new("End", 12, SheetGroup.Second), new("Status or vacancy", 22, SheetGroup.Second),
        new("What to do", 44, SheetGroup.Third),
    ];

    internal static ReportSheet Of(IReadOnlyList<DuplicateOnPosition> found, string employer, DateOnly day) => new(
        "Duplicate applicants",
        string.Create(CultureInfo.InvariantCulture,
            $"{employer}: the same person more than once on a post, {day:dd/MM/yyyy} – cases: {found.Count}"),
        _columns,
        found.SelectMany((duplicate, i) => duplicate.Entries.Select((entry, line) => RowOf(duplicate, entry, i + 1, line == 0))))
    { FrozenColumns = 2 };

    private static SheetRow RowOf(DuplicateOnPosition duplicate, DuplicateEntry entry, int number, bool isFirst) => new(
        [
            SheetCell.Of(number), SheetCell.Of(DuplicateWords.WhatItIs(duplicate), isFirst ? SheetTone.Red : SheetTone.Plain),
            SheetCell.Of(duplicate.Position.Dpn), SheetCell.Id(duplicate.Position.Id.Value), SheetCell.Of(PostName.Of(duplicate.Position)),
            SheetCell.Of(DuplicateWords.Of(entry.Key.Kind)), SheetCell.Of(entry.Key.Id), SheetCell.Of(entry.Name), SheetCell.Of(entry.Gmc),
            SheetCell.Of(entry.Start), SheetCell.Of(entry.End), SheetCell.Of(entry.Detail),
            SheetCell.Of(isFirst ? DuplicateWords.WhatToDo(duplicate) : ""),
        ],
        isFirst);
}
