using Dit.Core.Quality;
using Dit.Interface.Reference;
using Dit.Interface.Reports.Workbooks;

namespace Dit.Interface.Reports.Quality;

/// <summary>
/// The data-quality reports of each Monday (issue 4): per body a workbook and a page, per employer that is on a workbook;
/// eight weeks that end on the day. Numbers only, no personal data.
/// </summary>
public sealed class DataQualityReport(DitStorage storage, QualityBook quality, ReferenceStore reference)
{
    private readonly BlobContainerClient _reports = storage.Container(Containers.Reports);

    /// <summary>Writes the reports of a business date, when it is a Monday. Who had no rows in eight weeks gets none.</summary>
    public async Task RunAsync(DateOnly day, CancellationToken stop)
    {
        if (day.DayOfWeek != DayOfWeek.Monday) return;
        var known = await reference.CurrentAsync(stop);
        var bodies = new List<(DeaneryBody Body, QualitySums Sums)>();
        foreach (var body in known.Bodies.Values.Where(body => body.Enabled).OrderBy(body => body.Code))
        {
            var sums = await quality.SumAsync(body.Code, new QualityWeeks(day), stop);
            if (sums.Files.Sum() == 0) continue;
            bodies.Add((body.Code, sums));
            await WriteAsync(body, QualityReport.OfBody(sums), known, day, stop);
        }

        foreach (var vpd in known.Employers.Keys.Where(known.IsOn).Order())
            if (QualityReport.OfEmployer(vpd, bodies) is { } report) await WriteAsync(vpd, report, known, day, stop);
    }

    private async Task WriteAsync(Body body, QualityReport report, ReferenceData known, DateOnly day, CancellationToken stop)
    {
        var name = $"{body.Name} ({body.Code})";
        var folder = $"{day:yyyy-MM-dd}/bodies/{body.Code}/";
        string Part(string vpd) => vpd.Length == 0 ? "Position not known to any employer" : EmployerName.Of(known, Vpd.Parse(vpd));
        await PutAsync(folder + "data-quality.xlsx", QualitySheets.Of(report, name, "Employer", Part), name, day, stop);
        await _reports.GetBlobClient(folder + "data-quality.html")
            .PutAsync(BinaryData.FromString(QualityPage.Write(report, name, Part)).ToStream(), stop);
    }

    private Task WriteAsync(Vpd vpd, QualityReport report, ReferenceData known, DateOnly day, CancellationToken stop)
    {
        string Part(string code) => known.Bodies.TryGetValue(DeaneryBody.Parse(code), out var body) ? $"{body.Name} ({code})" : code;
        var name = EmployerName.Of(known, vpd);
        return PutAsync($"{day:yyyy-MM-dd}/{vpd}/data-quality.xlsx", QualitySheets.Of(report, name, "Body", Part), name, day, stop);
    }

    private Task PutAsync(string blob, IReadOnlyList<ReportSheet> sheets, string subject, DateOnly day, CancellationToken stop) =>
        WorkbookWriter.PutAsync(_reports.GetBlobClient(blob), subject, day, sheets, stop, hasPersonalData: false);
}
