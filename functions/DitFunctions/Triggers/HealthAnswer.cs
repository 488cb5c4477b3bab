using Dit.Interface.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace DitFunctions.Triggers;

/// <summary>Answers whether the app can work: 200, or 503 with a sentence for each fault; the last line is the build's commit.</summary>
public sealed class HealthAnswer(Dit.Interface.Hosting.Health health)
{
    /// <summary>Looks at storage and reference data.</summary>
    [Function(nameof(Health))]
    public async Task<IResult> Health([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/health")] HttpRequest request,
        CancellationToken stop)
    {
        var faults = await health.FaultsAsync(stop);
        IEnumerable<string> lines = faults.Count == 0 ? ["Healthy"] : faults;
        return TypedResults.Text(string.Join('\n', lines.Append($"Commit {BuildCommit.Text}")),
            statusCode: faults.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }
}
