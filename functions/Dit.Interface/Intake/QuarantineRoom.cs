using System.Text.Json;
using Dit.Core.Files;
using Dit.Core.Notices;
using Dit.Interface.Ledger;
using Dit.Interface.Measures;
using Dit.Interface.Notices;

namespace Dit.Interface.Intake;

/// <summary>Where whole files go that are not loaded, each with its reason; operators get one alert for each.</summary>
public sealed partial class QuarantineRoom(DitStorage storage, FileLedger ledger, FileArchive archive, NoticeBoard notices,
    TimeProvider clock, ILogger<QuarantineRoom> log)
{
    /// <summary>What the name of a file's reason adds to the file's.</summary>
    public const string ReasonSuffix = ".reason.json";

    /// <summary>Where a quarantined file lies.</summary>
    public static string PathOf(FileEntry entry) => $"{entry.ReceivedOn:yyyy-MM-dd}/{entry.Run}/{entry.Name}";

    /// <summary>Quarantines a drop that was never taken.</summary>
    /// <param name="drop">The file as it lies in its inbound container.</param>
    /// <param name="entry">Its entry with reason and detail.</param>
    /// <param name="stop">Stops the work; doing it again changes nothing.</param>
    public async Task RefuseAsync(Drop drop, FileEntry entry, CancellationToken stop)
    {
        await using (var content = await drop.Blob.OpenAsync(drop.Version, stop)) await PutAsync(entry, content, stop);
        await TellAsync(entry, stop);
        await ledger.TryRefuseAsync(entry
            with
        { Status = FileStatus.Quarantined, ClosedOn = BusinessDate.Today(clock), ClosedAt = clock.GetUtcNow() }, stop);
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
        var container = storage.Container(Containers.Quarantine);
        await container.GetBlobClient(PathOf(entry)).TryCreateAsync(content, stop);
        var reason =
            JsonSerializer.SerializeToUtf8Bytes(new QuarantineReason(entry.Reason!.Value.ToString(), entry.Detail),
                QuarantineReasonJson.Default.QuarantineReason);
        await container.GetBlobClient(PathOf(entry) + ReasonSuffix).PutAsync(new MemoryStream(reason), stop);
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
