using Dit.Desk.Access;
using Dit.Desk.Pages;
using Dit.Interface.Answers;
using Microsoft.AspNetCore.Http;

namespace Dit.Desk.Serving.Endpoints;

/// <summary>What an operator can act on.</summary>
internal static class OperatePages
{
    internal static async Task<IResult> OperateAsync(HttpContext context, Viewers viewers, OperateAnswer operate) =>
        Show.Page<Operate>(new { Viewer = await viewers.OfAsync(context), View = await operate.AskAsync(context.RequestAborted) });
}
