using System.Net;
using System.Text.RegularExpressions;

namespace Dit.Desk.Tests;

/// <summary>Sends forms as a browser does: the page first, then its form with its token.</summary>
internal static partial class Forms
{
    private const string Marker = "name=\"form\" value=\"";

    /// <summary>Opens a page, fills its form and sends it.</summary>
    internal static async Task<HttpResponseMessage> SendAsync(this HttpClient client, string page, string path,
        params (string Name, string Value)[] fields)
    {
        var html = await client.GetStringAsync(page);
        return await client.PostAsync(path, Content(TokenOf(html), fields));
    }

    /// <summary>A form with a token.</summary>
    internal static MultipartFormDataContent Content(string token, params (string Name, string Value)[] fields)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields.Append(("form", token))) content.Add(new StringContent(value), name);
        return content;
    }

    /// <summary>The hidden fields of a page's forms, without the token.</summary>
    internal static IEnumerable<(string Name, string Value)> HiddenOf(string html) =>
        HiddenField().Matches(html).Select(field => (field.Groups[1].Value, WebUtility.HtmlDecode(field.Groups[2].Value)))
            .Where(field => field.Item1 != "form");

    /// <summary>The token of a page's form.</summary>
    internal static string TokenOf(string html)
    {
        var from = html.IndexOf(Marker, StringComparison.Ordinal);
        Assert.True(from >= 0, "The page has no form with a token.");
        from += Marker.Length;
        return WebUtility.HtmlDecode(html[from..html.IndexOf('"', from)]);
    }

    [GeneratedRegex("""<input type="hidden" name="([^"]+)" value="([^"]*)" ?/?>""")]
    private static partial Regex HiddenField();
}
