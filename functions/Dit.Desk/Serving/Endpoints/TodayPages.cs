using Dit.Desk.Access;
using Dit.Desk.Pages;
using Dit.Interface.Answers;
using Microsoft.AspNetCore.Http;

namespace Dit.Desk.Serving.Endpoints;

/// <summary>The start page: today for who sees all, the inbox for everybody else.</summary>
internal static class TodayPages
{
    internal static async Task<IResult> TodayAsync(HttpContext context, Viewers viewers, TodayAnswer today)
    {
        var viewer = await viewers.OfAsync(context);
        return viewer.Sight.IsAll ? Show.Page<Today>(new { Viewer = viewer, View = await today.AskAsync(context.RequestAborted) })
            : Results.Redirect("/desk/inbox");
    }

    internal static async Task<IResult> SendersAsync(HttpContext context, Viewers viewers, SendersAnswer senders, TimeProvider clock,
        string stream, string? show)
    {
        var viewer = await viewers.OfAsync(context);
        return await senders.AskAsync(stream, context.RequestAborted) is { } view
            ? Show.Page<Senders>(new { Viewer = viewer, Stream = view, Day = BusinessDate.Today(clock), Show = show ?? "" })
                : Show.Nothing();
    }
}
