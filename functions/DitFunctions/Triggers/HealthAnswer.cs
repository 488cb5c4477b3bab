using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DitFunctions.Triggers;

/// <summary>Answers whether the app can work: 200, or 503 with a sentence for each fault.</summary>
public sealed class HealthAnswer(Dit.Interface.Hosting.Health health)
{
    /// <summary>Looks at storage and reference data.</summary>
    [Function(nameof(Health))]
    public async Task<IResult> Health([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/health")] HttpRequest request,
        CancellationToken stop)
    {
        var faults = await health.FaultsAsync(stop);
        return faults.Count == 0
            ? TypedResults.Text("Healthy")
            : TypedResults.Text(string.Join('\n', faults), statusCode: StatusCodes.Status503ServiceUnavailable);
    }
}
