using System.Globalization;
using Dit.Core.Placements.Duplicates;
using Dit.Interface.Reports.Grids;
using Dit.Interface.Reports.Workbooks;

namespace Dit.Interface.Reports.Duplicates;

/// <summary>The sheet of the duplicate-applicant report: a case per person and post, a row per entry.</summary>
internal static class DuplicatesSheet
{
    private static readonly SheetColumn[] _columns =
    [
        new("Case", 7), new("What it is", 30), new("DPN", 27), new("Position id", 13), new("Post", 36),
        new("Entry", 28, SheetGroup.Second), new("Number", 18, SheetGroup.Second), new("Name", 28, SheetGroup.Second), new("GMC", 11, SheetGroup.Second),
        new("Start", 12, SheetGroup.Second), new("End", 12, SheetGroup.Second), new("Status or vacancy", 22, SheetGroup.Second),
        new("What to do", 44, SheetGroup.Third),
    ];

    internal static ReportSheet Of(IReadOnlyList<DuplicateOnPosition> found, string employer, DateOnly day) => new(
        "Duplicate applicants",
        string.Create(CultureInfo.InvariantCulture, $"{employer}: the same person more than once on a post, {day:dd/MM/yyyy} – cases: {found.Count}"),
        _columns,
        found.SelectMany((duplicate, i) => duplicate.Entries.Select((entry, line) => RowOf(duplicate, entry, i + 1, line == 0))))
    { FrozenColumns = 2 };

    private static SheetRow RowOf(DuplicateOnPosition duplicate, DuplicateEntry entry, int number, bool isFirst) => new(
        [
            SheetCell.Of(number),
            SheetCell.Of(WhatItIs(duplicate), isFirst ? SheetTone.Red : SheetTone.Plain),
            SheetCell.Of(duplicate.Position.Dpn),
            SheetCell.Id(duplicate.Position.Id.Value),
            SheetCell.Of(PostName.Of(duplicate.Position)),
            SheetCell.Of(WordOf(entry.Key.Kind)),
            SheetCell.Of(entry.Key.Id),
            SheetCell.Of(entry.Name),
            SheetCell.Of(entry.Gmc),
            SheetCell.Of(entry.Start),
            SheetCell.Of(entry.End),
            SheetCell.Of(entry.Detail),
            SheetCell.Of(isFirst ? WhatToDo(duplicate) : ""),
        ],
        isFirst);

    private static string WhatItIs(DuplicateOnPosition duplicate)
    {
        if (duplicate.IsDuplicateApplicant) return "A060 duplicate applicant";
        if (!duplicate.Has(EntryKind.Employee)) return "Two applicants for one post";
        return duplicate.Has(EntryKind.TisApplicant) ? "Holder is an applicant too" : "Two assignments at one time";
    }

    private static string WhatToDo(DuplicateOnPosition duplicate)
    {
        if (duplicate.IsDuplicateApplicant) return "Keep one applicant, and close the other. Do not raise a vacancy for a doctor whom TIS sends.";
        if (!duplicate.Has(EntryKind.Employee)) return "Keep one applicant, and close the other.";
        return duplicate.Has(EntryKind.TisApplicant)
            ? "If the doctor stays in the post, extend the assignment and close the applicant; else correct the assignment's end date."
            : "Check whether this is one person: end the assignment that is wrong, or merge the person records.";
    }

    private static string WordOf(EntryKind kind) => kind switch
    {
        EntryKind.Employee => "Assignment in ESR",
        EntryKind.EsrApplicant => "Applicant from a vacancy",
        _ => "Applicant from TIS",
    };
}
