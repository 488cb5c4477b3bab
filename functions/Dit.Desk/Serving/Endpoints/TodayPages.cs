using Dit.Desk.Access;
using Dit.Desk.Pages;
using Dit.Interface.Answers;
using Microsoft.AspNetCore.Http;

namespace Dit.Desk.Serving.Endpoints;

/// <summary>The start page: today for who sees all, the inbox for everybody else.</summary>
internal static class TodayPages
{
    internal static async Task<IResult> TodayAsync(Viewer viewer, TodayAnswer today, CancellationToken stop)
    {
        return viewer.Sight.IsAll ? Show.Page<Today>(new { Viewer = viewer, View = await today.AskAsync(stop) })
            : Results.Redirect("/desk/inbox");
    }

    internal static async Task<IResult> SendersAsync(Viewer viewer, SendersAnswer senders, TimeProvider clock, string stream,
        string? show, CancellationToken stop)
    {
        return await senders.AskAsync(stream, stop) is { } view
            ? Show.Page<Senders>(new { Viewer = viewer, Stream = view, Day = BusinessDate.Today(clock), Show = show ?? "" })
                : Show.Nothing();
    }
}
