using Azure.Core;
using Azure.Core.Pipeline;

namespace DitFunctions.Local.Tests.Queues;

/// <summary>Sees the calls that change a message's visibility.</summary>
public sealed class Renewals(int enough) : HttpPipelineSynchronousPolicy
{
    private readonly TaskCompletionSource _enough = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _seen;

    public Task Enough => _enough.Task;

    public override void OnReceivedResponse(HttpMessage message)
    {
        if (message.Request.Method != RequestMethod.Put || message.Response.Status != 204) return;
        if (message.Request.Uri.ToString().Contains("popreceipt=", StringComparison.Ordinal) && ++_seen == enough) _enough.SetResult();
    }
}
