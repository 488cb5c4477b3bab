using System.Net;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;

namespace DitFunctions.Triggers;

/// <summary>Answers whether the app can work: 200, or 503 with a sentence for each fault.</summary>
public sealed class HealthAnswer(Dit.Interface.Hosting.Health health)
{
    /// <summary>Looks at storage and reference data.</summary>
    [Function(nameof(Health))]
    public async Task<HttpResponseData> Health([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "health")] HttpRequestData request, CancellationToken stop)
    {
        var faults = await health.FaultsAsync(stop);
        var answer = request.CreateResponse(faults.Count == 0 ? HttpStatusCode.OK : HttpStatusCode.ServiceUnavailable);
        await answer.WriteStringAsync(faults.Count == 0 ? "Healthy" : string.Join('\n', faults), stop);
        return answer;
    }
}
