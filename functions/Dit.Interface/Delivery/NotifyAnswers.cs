using System.Net;

namespace Dit.Interface.Delivery;

/// <summary>Turns answers that are no success into the two faults there are: a refusal for good, or one that may pass.</summary>
internal sealed class NotifyAnswers : DelegatingHandler
{
    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = await base.SendAsync(request, cancellationToken);
        if (answer.IsSuccessStatusCode) return answer;
        using (answer)
        {
            if (answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.NotFound)
                throw NotifyRefusal.Of((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(cancellationToken));
            throw new HttpRequestException($"GOV.UK Notify answered {(int)answer.StatusCode}.", null, answer.StatusCode);
        }
    }
}
