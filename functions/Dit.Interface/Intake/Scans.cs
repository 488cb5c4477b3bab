using Azure.Storage.Blobs;
using Dit.Core.Files;
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
    /// <param name="stop">Stops the work; doing it again changes nothing.</param>
    /// <exception cref="FormatException">The message is no result of a scan.</exception>
    public async Task TakeAsync(string text, CancellationToken stop)
    {
        var result = ScanResult.Read(text);
        if (Find(result.Blob) is not { } blob || await Drop.LookAsync(blob, stop) is not { } drop) return;

        // The mark makes a new version; the result is then of the one before, and the drop is on its way.
        if (drop.IsClean || drop.Version.ToString().Trim('"') != result.Version)
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
