namespace Dit.Interface.Delivery;

/// <summary>Holds calls back so that no more go out within any minute than Notify takes.</summary>
internal sealed class NotifyRate(CallsPerMinute limit) : DelegatingHandler
{
    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await limit.WaitAsync(cancellationToken);
        return await base.SendAsync(request, cancellationToken);
    }
}
