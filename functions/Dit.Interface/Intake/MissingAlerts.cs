using Dit.Core.Notices;
using Dit.Interface.Notices;

namespace Dit.Interface.Intake;

/// <summary>
/// Tells the operators of daily files that are missing: silence for days once went unnoticed. One alert a day and kind of file, which
/// lists whose is missing, and a closing word once good files have come of all of them.
/// </summary>
public sealed partial class MissingAlerts(DitStorage storage, FileLedger ledger, NoticeBoard board, TimeProvider clock,
    ILogger<MissingAlerts> log)
{
    private const string OpenPartition = "missing-open";

    /// <summary>How many days an alert may wait for its closing word; the alerts of the days after it say the same by then.</summary>
    private const int Patience = 7;

    private readonly TableClient _open = storage.Table(Tables.Notices);

    internal async Task TellAsync(DailyStream stream, DaySchedule schedule, DateOnly day, IReadOnlyList<string> owners, string whatToDo,
        CancellationToken stop)
    {
        LogMissing(stream.Code, owners.Count);
        var late = day < BusinessDate.Today(clock) ? " This alert is late: the interface was not running at the cut-off." : "";
        var alert = Alerts.Alert(
            AlertEvent.MissingFile,
            $"{day:yyyy-MM-dd}-{stream}-missing",
            $"Missing files: {stream}, {day:dd/MM/yyyy}",
            $"By the cut-off of {day:dd/MM/yyyy}, {schedule.CutOff:HH\\:mm}, no good {stream} file had come of: "
                + $"{string.Join(", ", owners)}.{late}",
            whatToDo,
            NoticeOrder.DayEnd);
        var streams = string.Join(';', owners.Select(owner => $"{stream}-{owner}"));
        // Noted first: an alert without its note never gets a closing word, a note without its alert does no harm.
        await _open.UpsertEntityAsync(new TableEntity(OpenPartition, alert.Id) { ["Day"] = FileDate.Write(day), ["Streams"] = streams },
            TableUpdateMode.Replace, stop);
        await board.PostAsync([alert], day, stop);
    }

    /// <summary>Posts the closing word of each alert of which a good file has come of all that it names.</summary>
    internal async Task CloseAsync(DateOnly today, CancellationToken stop)
    {
        foreach (var row in await _open.ListAsync(RowFilter.Of(OpenPartition), stop))
        {
            var missing = row.GetString("Streams").Split(';').ToHashSet(StringComparer.Ordinal);
            var first = FileDate.Read(row.GetString("Day"))!.Value;
            var last = first.AddDays(Patience - 1);
            foreach (var lane in missing.Select(RunId.LaneOf).Distinct().ToList())
                missing.ExceptWith(StreamsOf(Good(await ledger.OfDaysAsync(lane, first, today < last ? today : last, stop), first)));
            if (missing.Count == 0)
                await board.CloseAsync(row.RowKey, "A good file has come since of all that were missing.", today, NoticeOrder.DayEnd, stop);
            if (missing.Count == 0 || today >= first.AddDays(Patience))
                await _open.DeleteEntityAsync(row.PartitionKey, row.RowKey, cancellationToken: stop);
        }
    }

    /// <summary>The good files that came on a day or later.</summary>
    internal static IEnumerable<FileEntry> Good(IEnumerable<FileEntry> files, DateOnly from) =>
        files.Where(file => file.ReceivedOn >= from && file.Status != FileStatus.Quarantined);

    // A full file does what one of changes does.
    private static IEnumerable<string> StreamsOf(IEnumerable<FileEntry> came) =>
        from file in came
        let stream = file.Run.Stream
        let type = stream.Split('-')[0]
        let kind = InboundKind.All.FirstOrDefault(kind => kind.Streams.Contains(type))
        where kind?.Due is not null
        select $"{kind.Due}{stream[type.Length..]}";

    [LoggerMessage(EventId = 140, EventName = "MissingFile", Level = LogLevel.Error,
        Message = "{Count} daily {File} files are missing at the cut-off")]
    private partial void LogMissing(string file, int count);
}
