using Dit.Desk.Access;
using Dit.Interface.Audit;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Dit.Desk.Serving.Endpoints;

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
