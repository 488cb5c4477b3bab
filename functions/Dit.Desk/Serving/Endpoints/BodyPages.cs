using Dit.Desk.Access;
using Dit.Desk.Pages;
using Dit.Interface.Answers;
using Dit.Interface.Audit;
using Dit.Interface.Reference;
using Dit.Interface.Reports;
using Dit.Interface.Reports.Lists;
using Microsoft.AspNetCore.Http;

namespace Dit.Desk.Serving.Endpoints;

/// <summary>Deanery bodies: the list, one of them, and the reconciliation for its local office.</summary>
internal static class BodyPages
{
    internal static async Task<IResult> ListAsync(Viewer viewer, BodyAnswer bodies, CancellationToken stop)
    {
        return Show.Page<Bodies>(new { Viewer = viewer, List = await bodies.ListAsync(viewer.Sight, stop) });
    }

    internal static async Task<IResult> BodyAsync(Viewer viewer, BodyAnswer bodies, AuditDoor door, string code, string? show,
        CancellationToken stop)
    {
        if (!DeaneryBody.TryParse(code, out var body) || await bodies.AskAsync(body, viewer.Sight, stop) is not { } view)
            return Show.Nothing();
        await door.NoteAsync(viewer.Asked(), ActNames.ViewPerson, $"body {body}", stop);
        return Show.Page<BodyPage>(new { Viewer = viewer, View = view, Show = show ?? "" });
    }

    internal static async Task<IResult> QualityAsync(Viewer viewer, QualityAnswer quality, ReferenceStore reference, string code,
        CancellationToken stop)
    {
        if (!DeaneryBody.TryParse(code, out var body) || await quality.AskAsync(body, viewer.Sight, stop) is not { } found)
            return Show.Nothing();
        var known = await reference.KnownAsync(stop);
        string NameOf(string vpd) => vpd.Length == 0 ? "Position not known to any employer" : EmployerName.Of(known, Vpd.Parse(vpd));
        return Show.Page<QualityPage>(
            new { Viewer = viewer, body.Code, found.Body.Name, found.Report, NameOf = (Func<string, string>)NameOf });
    }

    internal static async Task<IResult> WorkbookAsync(Viewer viewer, BodyAnswer bodies, AuditDoor door, TimeProvider clock,
        string code, CancellationToken stop)
    {
        var day = BusinessDate.Today(clock);
        if (!DeaneryBody.TryParse(code, out var body) || await bodies.WithApplicantsAsync(body, viewer.Sight, stop) is not { } view)
            return Show.Nothing();
        await door.NoteAsync(viewer.Asked(), ActNames.ViewPerson, $"reconciliation of body {body}", stop);
        return Show.Workbook($"reconciliation-{body}-{day:yyyy-MM-dd}.xlsx", view.Body.Name, day, [ReconciliationList.Of(view, day)]);
    }
}
