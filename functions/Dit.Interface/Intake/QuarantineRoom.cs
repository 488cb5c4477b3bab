using System.Text.Json.Serialization;
using Dit.Core.Notices;
using Dit.Interface.Measures;
using Dit.Interface.Notices;

namespace Dit.Interface.Intake;

/// <summary>Where whole files go that are not loaded, each with its reason; operators get one alert for each.</summary>
public sealed partial class QuarantineRoom(DitStorage storage, LooseEntries entries, FileArchive archive, NoticeBoard notices,
    TimeProvider clock, ILogger<QuarantineRoom> log)
{
    private const string ReasonSuffix = ".reason.json";
    private readonly BlobContainerClient _room = storage.Container(Containers.Quarantine);

    /// <summary>Where a quarantined file lies.</summary>
    public static string PathOf(FileEntry entry) => $"{entry.ReceivedOn:yyyy-MM-dd}/{entry.Run}/{entry.Name}";

    /// <summary>A file that lies here, as if it were dropped; null when it is gone.</summary>
    internal Task<Drop?> FindAsync(FileEntry entry, CancellationToken stop) => Drop.LookAsync(_room.GetBlobClient(PathOf(entry)), stop);

    /// <summary>Removes a file that was taken out, with its reason.</summary>
    internal async Task RemoveAsync(Drop drop, FileEntry entry, CancellationToken stop)
    {
        await drop.RemoveAsync(stop);
        await _room.GetBlobClient(PathOf(entry) + ReasonSuffix).DeleteIfExistsAsync(cancellationToken: stop);
    }

    /// <summary>Quarantines a drop that was never taken; doing it again changes nothing.</summary>
    /// <param name="entry">Its entry with reason and detail.</param>
    public async Task RefuseAsync(Drop drop, FileEntry entry, CancellationToken stop)
    {
        await using (var content = await drop.Blob.OpenAsync(drop.Version, stop)) await PutAsync(entry, content, stop);
        await TellAsync(entry, stop);
        var refused = entry with { Status = FileStatus.Quarantined, ClosedOn = BusinessDate.Today(clock), ClosedAt = clock.GetUtcNow() };
        await entries.TryRefuseAsync(refused, stop);
        await drop.RemoveAsync(stop);
    }

    /// <summary>Keeps a file that was taken and waited in its lane, and raises its alert; the lane notes that it is refused.</summary>
    public async Task KeepAsync(FileEntry entry, FileFault reason, string detail, CancellationToken stop)
    {
        var refused = entry with { Reason = reason, Detail = detail };
        await using (var content = await archive.OpenAsync(entry, stop)) await PutAsync(refused, content, stop);
        await TellAsync(refused, stop);
    }

    private async Task PutAsync(FileEntry entry, Stream content, CancellationToken stop)
    {
        await _room.GetBlobClient(PathOf(entry)).TryCreateAsync(content, stop);
        await _room.GetBlobClient(PathOf(entry) + ReasonSuffix)
            .PutJsonAsync(new(entry.Reason!.Value.ToString(), entry.Detail), QuarantineReasonJson.Default.QuarantineReason, stop);
    }

    private async Task TellAsync(FileEntry entry, CancellationToken stop)
    {
        await notices.PostAsync(
            [Alerts.Quarantined(entry.Name, entry.Reason!.Value, entry.Detail, entry.Hash, NoticeOrder.Of(entry.FileName))],
                entry.ReceivedOn, stop);
        FileMeasures.Rested(entry, FileStatus.Quarantined);
        LogQuarantined(entry.Run, entry.Reason!.Value);
    }

    [LoggerMessage(EventId = 101, EventName = "FileQuarantined", Level = LogLevel.Warning, Message = "Run {Run} is quarantined: {Reason}")]
    private partial void LogQuarantined(RunId run, FileFault reason);
}

/// <summary>Why a file is in quarantine, as it lies beside the file.</summary>
/// <param name="Reason">The whole-file fault.</param>
/// <param name="Detail">The fault in words.</param>
public sealed record QuarantineReason([property: JsonPropertyName("reason")] string Reason,
    [property: JsonPropertyName("detail")] string Detail);

/// <summary>How a reason is serialised.</summary>
[JsonSerializable(typeof(QuarantineReason))]
internal sealed partial class QuarantineReasonJson : JsonSerializerContext;
