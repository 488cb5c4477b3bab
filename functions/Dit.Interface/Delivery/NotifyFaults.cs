using System.Net;
using System.Text.Json;

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

/// <summary>
/// Notify said 400 or 404: the same call will never succeed. Carries the answer through Notify's client, which else keeps only words.
/// </summary>
internal sealed class NotifyRefusal(int status, string words) : Exception($"GOV.UK Notify answered {status}.")
{
    private const int MostWords = 300;

    internal int Status => status;

    /// <summary>Notify's words, cut, without what might be an address.</summary>
    internal string Words => words;

    /// <summary>True when the template is at fault, which was deleted, or asks for more than a subject and a body.</summary>
    internal bool IsOfTemplate =>
        words.Contains("template", StringComparison.OrdinalIgnoreCase)
            || words.Contains("Missing personalisation", StringComparison.Ordinal);

    internal static NotifyRefusal Of(int status, string body) => new(status, Clean(WordsOf(body)));

    private static string WordsOf(string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("errors", out var errors)
                && errors.ValueKind == JsonValueKind.Array
                ? string.Join("; ",
                    errors.EnumerateArray()
                        .Select(error => error.TryGetProperty("message", out var message) ? message.ToString() : "no words"))
                : "no words";
        }
        catch (JsonException)
        {
            return "an answer that is no JSON";
        }
    }

    private static string Clean(string text)
    {
        var words =
            string.Join(' ',
                text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                    .Where(word => !word.Contains('@', StringComparison.Ordinal)));
        return words.Length <= MostWords ? words : words[..MostWords];
    }
}

/// <summary>
/// GOV.UK Notify has no such template, which no email can help: sending pauses for a while. Nothing was taken.
/// </summary>
/// <param name="cause">What the service said; null when it was not asked.</param>
/// <param name="beginsPause">True for the first such fault of a pause, of which the operators are to hear.</param>
internal sealed class NoTemplateException(Exception? cause, bool beginsPause)
    : HttpRequestException("GOV.UK Notify has no template for the interface's emails.", cause, HttpStatusCode.NotFound)
{
    /// <summary>True for the first such fault of a pause.</summary>
    public bool BeginsPause => beginsPause;
}
