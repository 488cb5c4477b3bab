using Dit.Desk.Access;
using Dit.Desk.Pages;
using Dit.Interface.Answers;
using Dit.Interface.Audit;
using Dit.Interface.Reports.Lists;
using Microsoft.AspNetCore.Http;

namespace Dit.Desk.Serving.Endpoints;

/// <summary>Employers: the list, one of them, and the spreadsheets that people work from.</summary>
internal static class EmployerPages
{
    internal static async Task<IResult> ListAsync(Viewer viewer, EmployerAnswer employers, CancellationToken stop)
    {
        return Show.Page<Employers>(new { Viewer = viewer, List = await employers.ListAsync(viewer.Sight, stop) });
    }

    internal static async Task<IResult> EmployerAsync(Viewer viewer, EmployerAnswer employers, AuditDoor door, string vpd,
        string? show, CancellationToken stop)
    {
        if (!Vpd.TryParse(vpd, out var employer) || await employers.AskAsync(employer, viewer.Sight, stop) is not { } view)
            return Show.Nothing();
        await door.NoteAsync(viewer.Asked(), ActNames.ViewPerson, $"employer {employer}", stop);
        return Show.Page<EmployerPage>(new { Viewer = viewer, View = view, Show = show ?? "" });
    }

    internal static async Task<IResult> WorkbookAsync(Viewer viewer, EmployerAnswer employers, EmployerLists lists,
        AuditDoor door, string vpd, string list, CancellationToken stop)
    {
        if (!Vpd.TryParse(vpd, out var employer) || !EmployerLists.Names.Contains(list)
            || await employers.AskAsync(employer, viewer.Sight, stop) is not { } view) return Show.Nothing();
        await door.NoteAsync(viewer.Asked(), ActNames.ViewPerson, $"{list} of employer {employer}", stop);
        return Show.Workbook($"{list}-{employer}-{view.Day:yyyy-MM-dd}.xlsx", view.Name, view.Day, await lists.OfAsync(list, view, stop));
    }
}
