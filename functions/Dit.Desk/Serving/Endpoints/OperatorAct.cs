using Dit.Desk.Access;
using Dit.Desk.Pages;
using Dit.Interface.Audit;
using Microsoft.AspNetCore.Components;
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
internal sealed record OperatorAct(string Path, Func<ActCall, Task<ActPlan?>> Plan, Func<ActCall, Task<(bool IsDone, string Words)>> Do)
{
    private const int LongestReason = 200;

    /// <summary>Shows what will happen.</summary>
    internal async Task<IResult> AskAsync(HttpContext context)
    {
        var call = new ActCall(context, await Viewer.BindAsync(context), "");
        return await Plan(call) is { } plan ? PageOf(call, plan, null, StatusCodes.Status200OK) : Show.Nothing();
    }

    /// <summary>Does it, when there is a reason.</summary>
    internal async Task<IResult> DoAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var call = new ActCall(context, await Viewer.BindAsync(context), form["reason"].ToString().Trim());
        if (await Plan(call) is not { } plan) return Show.Nothing();
        if (!plan.CanDo) return PageOf(call, plan, null, StatusCodes.Status409Conflict);
        if (Refusal(call.Reason) is { } refusal) return PageOf(call, plan, refusal, StatusCodes.Status422UnprocessableEntity);
        var done = await Do(call);
        return Show.Page<Outcome>(new { call.Viewer, plan.Here, Heading = done.IsDone ? "Done" : "Not done", done.Words, plan.Back });
    }

    /// <summary>What is wrong with a reason as it was sent; null when nothing is.</summary>
    internal static string? Refusal(string reason) => reason.Length == 0 ? "Enter a reason"
        : reason.Length > LongestReason ? $"The reason must be {LongestReason} characters or fewer" : null;

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

/// <summary>A call of an act.</summary>
/// <param name="Context">The request.</param>
/// <param name="Viewer">Who acts.</param>
/// <param name="Reason">Why; empty as long as the act is only looked at.</param>
internal sealed record ActCall(HttpContext Context, Viewer Viewer, string Reason)
{
    /// <summary>Ends the work with the request.</summary>
    internal CancellationToken Stop => Context.RequestAborted;

    /// <summary>Who asks, and why.</summary>
    internal Asked Asked => Viewer.Asked(Reason);

    /// <summary>A part of the address; empty when it is not there.</summary>
    internal string Route(string name) => Context.Request.RouteValues[name]?.ToString() ?? "";

    /// <summary>A value of the query; empty when it is not there.</summary>
    internal string Query(string name) => Context.Request.Query[name].ToString();

    /// <summary>A job.</summary>
    internal T Job<T>()
        where T : notnull => Context.RequestServices.GetRequiredService<T>();
}

/// <summary>What an act will do, for the page before it.</summary>
/// <param name="Here">The place of the menu.</param>
/// <param name="Heading">What is about to be done.</param>
/// <param name="Sentences">What will happen, a paragraph each.</param>
/// <param name="Button">The button's words.</param>
/// <param name="Back">Where a person goes who does not do it.</param>
internal sealed record ActPlan(string Here, string Heading, IReadOnlyList<string> Sentences, string Button, string Back)
{
    /// <summary>More to look at.</summary>
    internal RenderFragment? Details { get; init; }

    /// <summary>False when the act would be refused: then there is no button.</summary>
    internal bool CanDo { get; init; } = true;

    /// <summary>True for what cannot be taken back.</summary>
    internal bool IsWarning { get; init; }
}
