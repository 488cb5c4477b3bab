using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Dit.MemoryStorage.Tables;

/// <summary>A batch as it goes over the wire: requests within a request, answers within an answer.</summary>
internal static partial class BatchText
{
    private const string Answers = "batchresponse_0";
    private const string Changes = "changesetresponse_0";

    internal static string Type => $"multipart/mixed; boundary={Answers}";

    internal static List<RowChange> Read(byte[] body)
    {
        var text = Encoding.UTF8.GetString(body);
        var boundary = Boundary().Match(text).Groups[1].Value;
        return [.. text.Split("--" + boundary).Skip(1).Where(part => !part.StartsWith("--", StringComparison.Ordinal)).Select(Change)];
    }

    internal static string Done(string? tag) =>
        "HTTP/1.1 204 No Content\r\nPreference-Applied: return-no-content\r\nDataServiceVersion: 3.0;\r\n"
        + (tag is null ? "" : $"ETag: {tag}\r\n") + "\r\n\r\n";

    internal static string Refused(StorageRefusal refusal, int index)
    {
        var numbered = new StorageRefusal(refusal.Status, refusal.Code, FormattableString.Invariant($"{index}:{refusal.Message}"));
        var body = JsonSerializer.Serialize(new Dictionary<string, object> { ["odata.error"] = StorageCall.ErrorOf(numbered) });
        return FormattableString.Invariant(
            $"HTTP/1.1 {refusal.Status} {refusal.Code}\r\nContent-Type: application/json;odata=minimalmetadata\r\n\r\n{body}\r\n");
    }

    internal static byte[] Write(IEnumerable<string> answers)
    {
        var text = new StringBuilder($"--{Answers}\r\nContent-Type: multipart/mixed; boundary={Changes}\r\n\r\n");
        foreach (var answer in answers)
            text.Append("--" + Changes + "\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n").Append(answer);
        return Encoding.UTF8.GetBytes(text.Append("--" + Changes + "--\r\n--" + Answers + "--\r\n").ToString());
    }

    private static RowChange Change(string part)
    {
        var request = RequestLine().Match(part);
        var rest = part[(request.Index + request.Length)..];
        var head = rest.Split("\r\n\r\n", 2);
        var match = IfMatch().Match(head[0]);
        var path = new Uri(request.Groups[2].Value).AbsolutePath;
        var row = Uri.UnescapeDataString(path[(path.IndexOf('/', 1) + 1)..]);
        return RowChange.Of(request.Groups[1].Value, row, match.Success ? match.Groups[1].Value.Trim() : null,
            head.Length > 1 ? head[1].Trim() : "");
    }

    [GeneratedRegex(@"boundary=(changeset_[^\s]+)")]
    private static partial Regex Boundary();

    [GeneratedRegex(@"^([A-Z]+) (\S+) HTTP/1\.1\r?\n", RegexOptions.Multiline)]
    private static partial Regex RequestLine();

    [GeneratedRegex(@"^If-Match:(.*)$", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex IfMatch();
}
