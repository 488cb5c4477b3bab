using Dit.Core.Codes;
using Dit.Desk.Access;
using Dit.Desk.Pages;
using Dit.Interface.Answers;
using Dit.Interface.Audit;
using Dit.Interface.Reports.Lists;
using Microsoft.AspNetCore.Http;

namespace Dit.Desk.Serving.Endpoints;

/// <summary>Deanery bodies: the list, one of them, and the reconciliation for its local office.</summary>
internal static class BodyPages
{
    internal static async Task<IResult> ListAsync(HttpContext context, Viewers viewers, BodyAnswer bodies)
    {
        var viewer = await viewers.OfAsync(context);
        return Show.Page<Bodies>(new { Viewer = viewer, List = await bodies.ListAsync(viewer.Sight, context.RequestAborted) });
    }

    internal static async Task<IResult> BodyAsync(HttpContext context, Viewers viewers, BodyAnswer bodies, AuditDoor door, string code)
    {
        var (viewer, stop) = (await viewers.OfAsync(context), context.RequestAborted);
        if (!DeaneryBody.TryParse(code, out var body) || await bodies.AskAsync(body, viewer.Sight, stop) is not { } view) return Show.Nothing();
        await door.NoteAsync(viewer.Asked(), ActNames.ViewPerson, $"body {body}", stop);
        return Show.Page<BodyPage>(new { Viewer = viewer, View = view });
    }

    internal static async Task<IResult> WorkbookAsync(HttpContext context, Viewers viewers, BodyAnswer bodies, TimeProvider clock, string code)
    {
        var (viewer, day) = (await viewers.OfAsync(context), BusinessDate.Today(clock));
        if (!DeaneryBody.TryParse(code, out var body) || await bodies.AskAsync(body, viewer.Sight, context.RequestAborted) is not { } view) return Show.Nothing();
        return Workbook.Of($"reconciliation-{body}-{day:yyyy-MM-dd}.xlsx", view.Body.Name, day, [ReconciliationList.Of(view, day)]);
    }
}
