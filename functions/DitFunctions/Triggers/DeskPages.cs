using Dit.Desk.Serving;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DitFunctions.Triggers;

/// <summary>Hands every request for the desk to its pages, which guard themselves; the platform has signed the person in before.</summary>
public sealed class DeskPages(IServiceProvider services)
{
    private readonly RequestDelegate _desk = DeskPipeline.Build(services);

    /// <summary>Serves a page or does an act.</summary>
    [Function(nameof(Desk))]
    public async Task<IResult> Desk([HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "desk/{*path}")] HttpRequest request)
    {
        await _desk(request.HttpContext);
        return Results.Empty;
    }
}
