using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Dit.Interface.Tests;

/// <summary>A reader's roles: storage answers reads, and refuses every call that writes. Off until it is switched on.</summary>
internal sealed class RefusedWrites : HttpPipelinePolicy
{
    public bool IsOn { get; set; }

    public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        if (IsOn && message.Request.Method != RequestMethod.Get && message.Request.Method != RequestMethod.Head)
            throw new RequestFailedException(403, "This request is not authorized to perform this operation.",
                "AuthorizationPermissionMismatch", null);
        return ProcessNextAsync(message, pipeline);
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("all calls are asynchronous");
}
