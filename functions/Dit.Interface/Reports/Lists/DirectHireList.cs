using Dit.Core.Files.Layouts;
using Dit.Interface.Applicants;
using Dit.Interface.Journal;
using Dit.Interface.Reports.Workbooks;

namespace Dit.Interface.Reports.Lists;

/// <summary>
/// The people whom the interface rejected, with every field that ESR's Direct Hire form asks and TIS sent, so that nobody types it from
/// a file [F: they may then need to be direct hired]. The fields are there as long as the file's rows are kept, 30 days.
/// </summary>
public sealed class DirectHireList(FileRows rows)
{
    private static readonly string[] _fields =
    [
        "Title", "FirstName", "MiddleNames", "LastName", "PreviousLastName", "Gender", "DateOfBirth", "NiNumber", "Nationality",
            "CountryOfBirth", "MaritalStatus", "Email", "AddressLine1",
        "AddressLine2", "AddressLine3", "Town", "County", "Postcode", "Country", "HomeTelephone", "MobileTelephone", "ProfessionalBody",
            "RegistrationNumber", "RegistrationExpiry",
        "NationalTrainingNumber", "PositionId", "PositionNumber", "DeaneryPostNumber", "ProjectedHireDate", "ProjectedEndDate",
            "ContactTitle", "ContactFirstName", "ContactLastName", "ContactTelephone",
    ];

    private const int FieldWidth = 18;

    /// <summary>The list as a sheet.</summary>
    /// <param name="refused">The rows, as <see cref="Answers.EmployerAnswer.RefusedAsync"/> gives them.</param>
    public async Task<ReportSheet> OfAsync(IReadOnlyList<JournalLine> refused, string employer, DateOnly day, CancellationToken stop)
    {
        var texts = new Dictionary<(string Run, int Ordinal), string>();
        foreach (var file in refused.GroupBy(line => line.Run))
        {
            var wanted = file.Select(line => line.Ordinal).ToHashSet();
            await foreach (var (outcome, text) in rows.ReadWithTextAsync(RunId.Parse(file.Key), stop))
                if (text is not null && wanted.Contains(outcome.Ordinal)) texts[(file.Key, outcome.Ordinal)] = text;
        }

        return new(
            "Direct Hire list",
            string.Create(CultureInfo.InvariantCulture, $"{employer}: to hire directly on {day:dd/MM/yyyy} – {refused.Count}"),
            [new("Why", 60), new("File", 40), new("Row", 7),
                .. _fields.Select(field => new SheetColumn(HeadingOf(field), FieldWidth, SheetGroup.Second))],
            refused.Select(line => RowOf(line, texts.GetValueOrDefault((line.Run, line.Ordinal)))));
    }

    private static SheetRow RowOf(JournalLine line, string? text)
    {
        var values = Values(text);
        return new(
            [SheetCell.Of(line.Words), SheetCell.Of(line.File), SheetCell.Of(line.Ordinal),
                .. _fields.Select(field => values is null ? Known(line, field) : SheetCell.Of(values[field]))]);
    }

    private static Dictionary<string, string>? Values(string? text)
    {
        if (text is null) return null;
        var record = new FileRecord(FileSyntax.De, FileEncoding.Utf8);
        record.Load(text, 1);
        return record.Count == TisLayouts.Applicant.Count
            ? _fields.ToDictionary(field => field, field => record.Text(TisLayouts.Applicant[field]), StringComparer.Ordinal) : null;
    }

    // Once the file's rows are gone the journal still knows who it was.
    private static SheetCell Known(JournalLine line, string field) => field switch
    {
        "LastName" => SheetCell.Of(line.LastName),
        "FirstName" =>
            SheetCell.Of(line.Name.EndsWith(line.LastName, StringComparison.Ordinal) ? line.Name[..^line.LastName.Length].Trim()
                : line.Name),
        "DateOfBirth" => SheetCell.Of(line.Born),
        "RegistrationNumber" => SheetCell.Of(line.Gmc),
        "DeaneryPostNumber" => SheetCell.Of(line.Dpn),
        "PositionId" => SheetCell.Of(line.Position),
        "ProjectedHireDate" => SheetCell.Of(line.Start),
        _ => SheetCell.Empty,
    };

    private static string HeadingOf(string field)
    {
        var words = new System.Text.StringBuilder();
        foreach (var c in field) words.Append(char.IsUpper(c) && words.Length > 0 ? $" {char.ToLowerInvariant(c)}" : c.ToString());
        return words.ToString();
    }
}
