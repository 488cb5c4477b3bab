using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Dit.MemoryStorage;

/// <summary>One request and its answer, in the words of storage.</summary>
internal sealed class StorageCall
{
    private readonly HttpContext _http;

    private StorageCall(HttpContext http, string account, string rest, byte[] body)
    {
        _http = http;
        (Account, Rest, Body) = (account, rest, body);
    }

    internal string Account { get; }

    /// <summary>The path after the account, decoded, without a leading slash.</summary>
    internal string Rest { get; }

    internal byte[] Body { get; }

    internal string Method => _http.Request.Method;

    internal string Comp => Query("comp") ?? "";

    internal string Host => $"{_http.Request.Scheme}://{_http.Request.Host}/{Account}";

    internal static async Task<StorageCall> ReadAsync(HttpContext http)
    {
        // The path as it was sent: a server that decodes and tidies it would lose dots and slashes of a blob's name.
        var target = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var path = target.Split('?', 2)[0].TrimStart('/');
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        return new StorageCall(http, slash < 0 ? path : path[..slash], slash < 0 ? "" : Uri.UnescapeDataString(path[(slash + 1)..]),
            body.ToArray());
    }

    internal string? Query(string name) => _http.Request.Query.TryGetValue(name, out var value) ? value.ToString() : null;

    internal int Number(string name, int otherwise) =>
        Query(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    internal string? Header(string name) => _http.Request.Headers.TryGetValue(name, out var value) ? value.ToString() : null;

    internal Dictionary<string, string> Metadata() => _http.Request.Headers
        .Where(header => header.Key.StartsWith("x-ms-meta-", StringComparison.OrdinalIgnoreCase))
        .ToDictionary(header => header.Key["x-ms-meta-".Length..], header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);

    internal StorageCall With(string header, string? value)
    {
        if (value is not null) _http.Response.Headers[header] = value;
        return this;
    }

    internal Task EndAsync(int status) => SendAsync(status, null, default);

    internal Task SendAsync(XElement answer, int status = 200) =>
        SendAsync(status, "application/xml", Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"utf-8\"?>" + answer));

    internal async Task SendAsync(int status, string? type, ReadOnlyMemory<byte> content)
    {
        var response = _http.Response;
        response.StatusCode = status;
        response.Headers["x-ms-version"] = Header("x-ms-version");
        response.Headers["x-ms-request-id"] = Guid.NewGuid().ToString();
        if (Header("x-ms-client-request-id") is { } id) response.Headers["x-ms-client-request-id"] = id;
        response.Headers.Date = DateTimeOffset.UtcNow.ToString("R", CultureInfo.InvariantCulture);
        if (type is not null && (Method != "HEAD" || status == 200)) response.ContentType = type;
        if (Method == "HEAD" && status == 200) response.ContentLength = content.Length;
        if (Method == "HEAD" || status is 204 or 304) return;

        response.ContentLength = content.Length;
        await response.Body.WriteAsync(content);
    }

    internal Task RefuseAsync(StorageRefusal refusal, bool isTable)
    {
        With("x-ms-error-code", refusal.Code);
        return isTable
            ? SendAsync(refusal.Status, "application/json", JsonSerializer.SerializeToUtf8Bytes(
                new Dictionary<string, object> { ["odata.error"] = ErrorOf(refusal) }))
            : SendAsync(new XElement("Error", new XElement("Code", refusal.Code), new XElement("Message", refusal.Message)),
                refusal.Status);
    }

    internal static object ErrorOf(StorageRefusal refusal) =>
        new { code = refusal.Code, message = new { lang = "en-US", value = refusal.Message } };
}
