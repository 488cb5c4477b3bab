using System.Text.Json;

namespace Dit.Interface.Intake;

/// <summary>What a scan of Microsoft Defender for Storage says about one version of a blob, as Event Grid brings it.</summary>
/// <param name="Blob">The blob's address.</param>
/// <param name="Version">The ETag of the version that was scanned, without quotes.</param>
/// <param name="Verdict">The result in the platform's words: <c>No threats found</c>, <c>Malicious</c>, or why there is none.</param>
public sealed record ScanResult(Uri Blob, string Version, string Verdict)
{
    private const string EventType = "Microsoft.Security.MalwareScanningResult";

    /// <summary>True when the scan found nothing.</summary>
    public bool IsClean => Verdict == "No threats found";

    /// <summary>True when the scan found malware.</summary>
    public bool IsMalicious => Verdict == "Malicious";

    /// <summary>Reads an event.</summary>
    /// <exception cref="FormatException">It is no result of a scan. The text itself is not repeated: it holds a blob's
    /// name.</exception>
    public static ScanResult Read(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            var root = json.RootElement;
            if (Text(root, "eventType") != EventType) throw new FormatException("The event is of another type than the result of a scan.");
            var data = root.GetProperty("data");
            return new(new Uri(Text(data, "blobUri")), Text(data, "eTag").Trim('"'), Text(data, "scanResultType"));
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or UriFormatException)
        {
            throw new FormatException("The message is no result of a scan.");
        }
    }

    private static string Text(JsonElement of, string name) =>
        of.GetProperty(name).GetString() ?? throw new FormatException("The result of a scan lacks a value.");
}
