using Dit.Core.Applicants;
using Dit.Core.Files.Layouts;
using Dit.Interface.Answers;
using Dit.Interface.Reports.Workbooks;

namespace Dit.Interface.Reports.Lists;

/// <summary>
/// The doctors in training who are to start, for the upload to TRAC: the FAQ tells employers to load a spreadsheet there, so that no
/// dummy vacancy makes a second applicant record in ESR [F].
/// </summary>
internal static class TracList
{
    private static readonly SheetColumn[] _columns =
    [
        new("Title", 8), new("First name", 20), new("Surname", 24), new("Date of birth", 12), new("Email", 34), new("Mobile", 16),
            new("GMC number", 12, SheetGroup.Second),
        new("DPN", 27, SheetGroup.Second), new("Post", 36, SheetGroup.Second), new("Projected hire", 12, SheetGroup.Third),
            new("Projected end", 12, SheetGroup.Third), new("Applicant number", 17, SheetGroup.Third),
    ];

    internal static ReportSheet Of(EmployerView employer) => new(
        "TRAC list",
        string.Create(CultureInfo.InvariantCulture,
            $"{employer.Name}: doctors in training for TRAC on {employer.Day:dd/MM/yyyy} – {employer.Arrivals.Count}"),
        _columns,
        employer.Arrivals.Select(arrival => RowOf(arrival.Record, arrival.Post)))
    { FrozenColumns = 3 };

    private static SheetRow RowOf(ApplicantRecord record, string post) => new(
    [
        Value(record, "Title"), Value(record, "FirstName"), Value(record, "LastName"), SheetCell.Of(record.Born), Value(record, "Email"),
            Value(record, "MobileTelephone"),
        SheetCell.Of(record.GmcNumber?.Digits), SheetCell.Of(record.GivenDpn), SheetCell.Of(post), SheetCell.Of(record.ProjectedHire),
            SheetCell.Of(record.ProjectedEnd), SheetCell.Of(record.Number),
    ]);

    private static SheetCell Value(ApplicantRecord record, string column) => SheetCell.Of(record.Values[TisLayouts.Applicant[column]]);
}
