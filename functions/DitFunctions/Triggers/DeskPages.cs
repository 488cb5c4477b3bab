using Dit.Desk.Access;
using Dit.Desk.Serving;
using DitFunctions.Desk;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace DitFunctions.Triggers;

/// <summary>Hands every request for the desk to its pages, which guard themselves; the platform has signed the person in before.</summary>
public sealed class DeskPages(IServiceProvider services)
{
    private const string Off =
        "The desk is off, because App Service Authentication is off and nobody can sign in. "
        + "Run infra/sign-in.sh, set DIT_DESK_CLIENT_ID to the id that it prints, and deploy again.";

    private readonly RequestDelegate _desk = DeskPipeline.Build(services);

    /// <summary>Serves a page or does an act.</summary>
    [Function(nameof(Desk))]
    public async Task<IResult> Desk([HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "desk/{*path}")] HttpRequest request)
    {
        if (WhyOff(services) is { } why) return TypedResults.Text(why, statusCode: StatusCodes.Status503ServiceUnavailable);
        await _desk(request.HttpContext);
        return Results.Empty;
    }

    /// <summary>Why the desk is not served; null when it is.</summary>
    internal static string? WhyOff(IServiceProvider services) =>
        services.GetRequiredService<IDeskSignIn>() is EntraSignIn { IsOn: false } ? Off : null;
}
