using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;

namespace DitFunctions.Local.Tests.Queues;

/// <summary>For how long messages were hidden anew while their handlers worked.</summary>
public sealed class Renewals : HttpPipelineSynchronousPolicy
{
    public ConcurrentQueue<string> Seen { get; } = [];

    public override void OnReceivedResponse(HttpMessage message)
    {
        if (message.Request.Method != RequestMethod.Put || message.Response.Status != 204) return;
        var query = System.Web.HttpUtility.ParseQueryString(message.Request.Uri.ToUri().Query);
        if (query["popreceipt"] is not null) Seen.Enqueue(query["visibilitytimeout"]!);
    }
}
