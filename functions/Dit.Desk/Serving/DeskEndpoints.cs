using Dit.Desk.Access;
using Dit.Desk.Serving.Endpoints;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Dit.Desk.Serving;

/// <summary>
/// Every address of the desk, in one list. What is read asks for a signed-in person, what acts asks for its role; pages that show
/// all ask for a person who may see all. A test lists them and holds each against its guard.
/// </summary>
public static class DeskEndpoints
{
    // Asked of forms alone: the middleware looks at POST, PUT and PATCH.
    private static readonly RequireAntiforgeryTokenAttribute _token = new();

    /// <summary>Maps all pages and acts under <c>/desk</c>.</summary>
    public static IEndpointRouteBuilder MapDesk(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/desk/assets/desk.css", context => AssetAsync(context, "desk.css", "text/css; charset=utf-8")).AllowAnonymous();
        endpoints.MapGet("/desk/assets/icon.svg", context => AssetAsync(context, "icon.svg", "image/svg+xml")).AllowAnonymous();
        endpoints.MapGet("/desk/sign-out", (IDeskSignIn signIn) => Results.Redirect(signIn.SignOutPath)).AllowAnonymous();

        var read = endpoints.MapGroup("/desk").RequireAuthorization(DeskAuthentication.Read).WithMetadata(_token);
        read.MapGet("/", TodayPages.TodayAsync);
        read.MapGet("/find", FindPages.Form);
        read.MapPost("/find", FindPages.FindAsync);
        read.MapGet("/doctor/{path}", FindPages.DoctorAsync);
        read.MapGet("/inbox", InboxPages.InboxAsync);
        read.MapGet("/notice/{folder}/{id}", InboxPages.NoticeAsync);
        read.MapGet("/employers", EmployerPages.ListAsync);
        read.MapGet("/employer/{vpd}", EmployerPages.EmployerAsync);
        read.MapGet("/employer/{vpd}/{list}.xlsx", EmployerPages.WorkbookAsync);
        read.MapGet("/bodies", BodyPages.ListAsync);
        read.MapGet("/body/{code}", BodyPages.BodyAsync);
        read.MapGet("/body/{code}/quality", BodyPages.QualityAsync);
        read.MapGet("/body/{code}/reconciliation.xlsx", BodyPages.WorkbookAsync);

        var all = endpoints.MapGroup("/desk").RequireAuthorization(DeskAuthentication.SeeAll);
        all.MapGet("/today/{stream}", TodayPages.SendersAsync);
        all.MapGet("/files", FilePages.FilesAsync);
        all.MapGet("/file/{run}", FilePages.FileAsync);
        all.MapGet("/file/{run}/{part:regex(^(raw|rejects|confirmation)$)}", FilePages.DownloadAsync);
        all.MapGet("/operate", OperatorActs.PageAsync);
        all.MapGet("/operate/reference", ReferencePages.FormAsync);
        all.MapGet("/operate/reference/{name}", ReferencePages.DownloadAsync);
        all.MapGet("/audit", AuditPages.AuditAsync);
        all.MapGet("/audit.csv", AuditPages.CsvAsync);

        var deal = endpoints.MapGroup("/desk").RequireAuthorization(DeskAuthentication.Deal).WithMetadata(_token);
        deal.MapPost("/inbox/deal", InboxPages.DealAsync);
        deal.MapPost("/notice/{folder}/{id}/reassign", InboxPages.ReassignAsync);

        var operate = endpoints.MapGroup("/desk").RequireAuthorization(DeskAuthentication.Operate).WithMetadata(_token);
        operate.MapPost("/operate/reference/check", ReferencePages.CheckAsync);
        operate.MapPost("/operate/reference", ReferencePages.ApplyAsync);
        foreach (var act in OperatorActs.All)
        {
            operate.MapGet(act.Path, (Delegate)act.AskAsync);
            operate.MapPost(act.Path, (Delegate)act.DoAsync);
        }

        return endpoints;
    }

    private static async Task AssetAsync(HttpContext context, string name, string type)
    {
        context.Response.ContentType = type;
        context.Response.Headers.CacheControl = "private, max-age=3600";
        await using var asset = typeof(DeskEndpoints).Assembly.GetManifestResourceStream(name)!;
        await asset.CopyToAsync(context.Response.Body, context.RequestAborted);
    }
}
