using Azure.Storage.Blobs;
using Dit.Core.Notices;
using Dit.Interface.Notices;

namespace Dit.Interface.Purging;

/// <summary>
/// Removes what is past its time (rules.md, Keeping and removing) and writes how much it was. What is in use is kept; one
/// kind's fault keeps no other waiting, and operators get an alert for it, and a message when it is over.
/// </summary>
public sealed partial class Purge(DitStorage storage, PurgeBlobs blobs, PurgeRows rows, NoticeBoard board, ILogger<Purge> log)
{
    private const string Subject = "The purge failed";

    private BlobClient FailureNote => storage.Container(Containers.Books).GetBlobClient("purge/failed");

    /// <summary>Purges.</summary>
    /// <param name="dryRun">True to count only.</param>
    /// <param name="stop">Stops between pieces; the next purge goes on from there.</param>
    /// <returns>How much was removed, by kind.</returns>
    /// <exception cref="AggregateException">Some kinds could not be removed; the others were.</exception>
    public async Task<PurgeReport> RunAsync(DateOnly day, bool dryRun, CancellationToken stop)
    {
        var removed = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var faults = new SortedDictionary<string, Exception>(StringComparer.Ordinal);
        foreach (var (kind, removeAsync) in Kinds())
        {
            try
            {
                removed[kind] = await removeAsync(new PurgeDay(day, dryRun), stop);
            }
            catch (Exception fault) when (!stop.IsCancellationRequested)
            {
                LogFailed(kind, day, fault);
                faults[kind] = fault;
            }
        }

        var report = new PurgeReport($"{day:yyyy-MM-dd}", dryRun, removed);
        if (!dryRun)
        {
            await WriteAsync(report, day, stop);
            await TellAsync(day, [.. faults.Keys], stop);
        }

        if (faults.Count > 0) throw new AggregateException($"The purge could not remove: {string.Join(", ", faults.Keys)}.", faults.Values);
        var count = removed.Values.Sum();
        LogPurged(day, count, dryRun);
        return report;
    }

    private (string Kind, Func<PurgeDay, CancellationToken, Task<int>> RemoveAsync)[] Kinds() =>
    [
        ("archive", blobs.ArchiveAsync), ("work", blobs.WorkAsync), ("run marks", rows.MarksAsync), ("quarantine", blobs.QuarantineAsync),
        ("rejects", blobs.RejectsAsync), ("outbound", blobs.OutboundAsync), ("sent pictures", blobs.PicturesAsync),
            ("silent senders", blobs.SilentAsync),
            ("notices", blobs.NoticesAsync), ("notice rows", rows.NoticesAsync), ("reports", blobs.ReportsAsync),
                ("applicants", rows.ApplicantsAsync), ("persons", rows.PersonsAsync), ("ledger", rows.LedgerAsync),
                    ("former journal", rows.FormerJournalAsync), ("names", blobs.NamesAsync), ("audit", rows.AuditAsync),
    ];

    // A second purge of a day adds to what the first one wrote.
    private async Task WriteAsync(PurgeReport report, DateOnly day, CancellationToken stop)
    {
        var blob = storage.Container(Containers.Reports).GetBlobClient($"{day:yyyy-MM-dd}/purge.json");
        if (await blob.TryReadAsync(stop) is { } earlier) report = report.With(PurgeReport.FromJson(earlier));
        await blob.PutAsync(new MemoryStream(report.ToJson()), stop);
    }

    // One alert for a fault, however many nights it lasts, and a word when it is over.
    private async Task TellAsync(DateOnly day, IReadOnlyList<string> failed, CancellationToken stop)
    {
        var told = (await FailureNote.TryReadAsync(stop))?.ToString();
        if (failed.Count > 0)
        {
            var id = told ?? $"{day:yyyy-MM-dd}-purge-failed";
            var alert = Alerts.Alert(
                AlertEvent.PurgeFailed,
                id,
                Subject,
                $"The purge could not remove what is past its time of: {string.Join(", ", failed)}. Everything else that is past its time "
                    + "was removed. The next night's purge tries again.",
                "Look for PurgeFailed in the log. Once the cause is fixed: dit purge --dry-run, then dit purge.",
                NoticeOrder.DayEnd);
            await board.PostAsync([alert], day, stop);
            if (told is null) await FailureNote.TryCreateAsync(BinaryData.FromString(id), stop);
        }
        else if (told is not null)
        {
            await board.PostAsync([Alerts.Over(told, Subject, "A purge removed everything that is past its time.", NoticeOrder.DayEnd)],
                day, stop);
            await FailureNote.DeleteIfExistsAsync(cancellationToken: stop);
        }
    }

    [LoggerMessage(EventId = 901, EventName = "PurgeFailed", Level = LogLevel.Error,
        Message = "The purge of {Kind} on {Day} failed; the next purge tries again")]
    private partial void LogFailed(string kind, DateOnly day, Exception fault);

    [LoggerMessage(EventId = 900, EventName = "Purged", Level = LogLevel.Information,
        Message = "The purge of {Day} removed {Count} blobs and rows (dry run: {DryRun})")]
    private partial void LogPurged(DateOnly day, int count, bool dryRun);
}
