using System.Text.Json;

namespace Dit.Interface.Delivery;

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
