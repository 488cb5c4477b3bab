using System.Text.Json;
using Dit.Core.Notices;
using Dit.Interface.Notices;

namespace Dit.Interface.Intake;

/// <summary>
/// Takes drops when a scan for malware has answered, where <see cref="UploadRules.AwaitsScan"/> says so. A clean one is marked, so that
/// the sweeper takes it when this call is cut off; a malicious one goes to quarantine; one that could not be scanned stays, with an alert.
/// </summary>
public sealed partial class Scans(DitStorage storage, Receive receive, NoticeBoard notices, TimeProvider clock, ILogger<Scans> log)
{
    /// <summary>The queue that Event Grid brings results of scans to.</summary>
    public const string Queue = "scan-results";

    /// <summary>Acts on a result. The same result twice changes nothing; one of a version that is gone is about nothing.</summary>
    /// <exception cref="FormatException">The message is no result of a scan.</exception>
    public async Task TakeAsync(string text, CancellationToken stop)
    {
        var result = ScanResult.Read(text);
        if (Find(result.Blob) is not { } blob || await Drop.LookAsync(blob, stop) is not { } drop) return;
        // The mark makes a new version; the result is then of the one before, and the drop is on its way.
        if (drop.IsClean || Drop.Plain(drop.Version.ToString()) != result.Version)
        {
            if (drop.IsClean) await receive.ReceiveAsync(blob, stop);
            return;
        }

        if (result.IsMalicious)
        {
            await receive.RefuseAsync(drop, FileFault.Malware, "the platform's scan found malware in it", stop);
        }
        else if (!result.IsClean)
        {
            LogNoVerdict(drop.Door);
            var alert = Alerts.NotScanned(drop.Door, blob.Name, BusinessDate.Of(drop.Written));
            await notices.PostAsync([alert], BusinessDate.Today(clock), stop);
        }
        else if (await drop.MarkCleanAsync(stop))
        {
            await receive.ReceiveAsync(blob, stop);
        }
    }

    // Results come of the whole account: outbound files are none of ours to take.
    private BlobClient? Find(Uri address)
    {
        var parts = new BlobUriBuilder(address);
        var door = Containers.Of(parts.BlobContainerName);
        return door is Containers.TisInbound or Containers.EsrInbound && parts.BlobName.Length > 0
            ? storage.Container(door).GetBlobClient(parts.BlobName)
            : null;
    }

    [LoggerMessage(EventId = 107, EventName = "ScanWithoutVerdict", Level = LogLevel.Warning,
        Message = "A scan of a drop in {Door} gave no verdict")]
    private partial void LogNoVerdict(string door);
}

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
            return new(new Uri(Text(data, "blobUri")), Drop.Plain(Text(data, "eTag")), Text(data, "scanResultType"));
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or UriFormatException)
        {
            throw new FormatException("The message is no result of a scan.");
        }
    }

    private static string Text(JsonElement of, string name) =>
        of.GetProperty(name).GetString() ?? throw new FormatException("The result of a scan lacks a value.");
}
