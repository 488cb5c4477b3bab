using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Dit.Desk.Serving;

/// <summary>Pages as answers.</summary>
internal static class Show
{
    /// <summary>A page with its parameters.</summary>
    internal static IResult Page<TPage>(object parameters, int status = StatusCodes.Status200OK)
        where TPage : IComponent => new RazorComponentResult<TPage>(parameters) { StatusCode = status, PreventStreamingRendering = true };

    /// <summary>What is not there, or is not for the person: both are told the same.</summary>
    internal static IResult Nothing() => Results.NotFound();
}
