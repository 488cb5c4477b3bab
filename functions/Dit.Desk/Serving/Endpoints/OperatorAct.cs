using Dit.Desk.Access;
using Dit.Desk.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Dit.Desk.Serving.Endpoints;

/// <summary>
/// An act of an operator: first a page that says what will happen and asks why, then the act. Both stand at one address, and both
/// are guarded by the operator's policy; every act goes through the audit's door.
/// </summary>
/// <param name="Path">Its address below <c>/desk</c>.</param>
/// <param name="Plan">Says what will happen; null when there is nothing to act on.</param>
/// <param name="Do">Does it, and says in words what came of it.</param>
internal sealed record OperatorAct(string Path, Func<ActCall, Task<ActPlan?>> Plan, Func<ActCall, Task<ActDone>> Do)
{
    /// <summary>Shows what will happen.</summary>
    internal async Task<IResult> AskAsync(HttpContext context)
    {
        var call = await CallAsync(context, "");
        return await Plan(call) is { } plan ? PageOf(call, plan, null, StatusCodes.Status200OK) : Show.Nothing();
    }

    /// <summary>Does it, when there is a reason.</summary>
    internal async Task<IResult> DoAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var call = await CallAsync(context, form["reason"].ToString().Trim());
        if (await Plan(call) is not { } plan) return Show.Nothing();
        if (!plan.CanDo) return PageOf(call, plan, null, StatusCodes.Status409Conflict);
        if (Reasons.Refusal(call.Reason) is { } refusal) return PageOf(call, plan, refusal, StatusCodes.Status422UnprocessableEntity);
        var done = await Do(call);
        return Show.Page<Outcome>(new { call.Viewer, plan.Here, Heading = done.IsDone ? "Done" : "Not done", done.Words, plan.Back });
    }

    private static async Task<ActCall> CallAsync(HttpContext context, string reason) =>
        new(context, await context.RequestServices.GetRequiredService<Viewers>().OfAsync(context), reason);

    private static IResult PageOf(ActCall call, ActPlan plan, string? error, int status) => Show.Page<Act>(
        new
        {
            call.Viewer,
            plan.Here,
            plan.Heading,
            plan.Sentences,
            plan.Details,
            plan.CanDo,
            Path = call.Context.Request.Path + call.Context.Request.QueryString,
            plan.Button,
            plan.Back,
            plan.IsWarning,
            Error = error,
            call.Reason,
        },
        status);
}
