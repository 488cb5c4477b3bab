using Dit.Desk.Access;
using Dit.Desk.Pages;
using Dit.Interface.Answers;
using Dit.Interface.Audit;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Dit.Desk.Serving.Endpoints;

/// <summary>Looking a doctor, a post or a file up. What is looked for is sent as a form and never stands in an address.</summary>
internal static class FindPages
{
    internal static IResult Form(Viewer viewer) => Show.Page<Find>(new { Viewer = viewer });

    internal static async Task<IResult> FindAsync(Viewer viewer, FindAnswer find, AuditDoor door,
        [FromForm] string? text, CancellationToken stop)
    {
        var wanted = text ?? "";
        if (FindAnswer.Refusal(wanted) is { } refusal)
            return Show.Page<Find>(
                new { Viewer = viewer, Text = wanted[..Math.Min(wanted.Length, FindAnswer.LongestText)], Error = refusal },
                    StatusCodes.Status422UnprocessableEntity);
        var found = await find.AskAsync(wanted, viewer.Sight, stop);
        if (found.Doctors.Count > 0) await door.NoteAsync(viewer.Asked(), ActNames.ViewPerson, $"a list of {found.Doctors.Count}", stop);
        return Show.Page<Find>(new { Viewer = viewer, Text = wanted, Found = found });
    }

    internal static async Task<IResult> DoctorAsync(Viewer viewer, DoctorAnswer doctors, AuditDoor door, string path,
        CancellationToken stop)
    {
        if (await doctors.AskAsync(path, viewer.Sight, stop) is not { } view) return Show.Nothing();
        await door.NoteAsync(viewer.Asked(), ActNames.ViewPerson, $"applicant {view.Number}", stop);
        return Show.Page<Doctor>(new { Viewer = viewer, View = view });
    }
}
