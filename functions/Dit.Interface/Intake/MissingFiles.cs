using Azure.Data.Tables;
using Dit.Core.Notices;
using Dit.Core.Reference;
using Dit.Interface.Ledger;
using Dit.Interface.Notices;
using Dit.Interface.Reference;
using Dit.Interface.Work;

namespace Dit.Interface.Intake;

/// <summary>
/// Tells the operators of daily files that have not come by their cut-off: of every employer that is on a GO file, of every
/// body that is on an APP file and a DNC or DNF (rules.md, The daily extract). Silence for days once went unnoticed. One alert a
/// day and kind of file, which lists whose is missing. And of APP files that came so late that rows missed the 2-day cut-off,
/// one alert for each file. Receipts and our own extracts have watches of their own.
/// </summary>
public sealed partial class MissingFiles(DitStorage storage, FileLedger ledger, ReferenceStore reference, NoticeBoard board,
    CutOffs cutOffs, TimeProvider clock, ILogger<MissingFiles> log)
{
    private const string OpenPartition = "missing-open";

    /// <summary>How many days an alert may wait for its closing word; the alerts of the days after it say the same by then.</summary>
    private const int Patience = 7;

    /// <summary>APP files may be due on working days only: over Easter four days lie between two looks.</summary>
    private const int DaysBetweenLooks = 4;

    private readonly TableClient _open = storage.Table(Tables.Notices);

    /// <summary>
    /// Looks at each cut-off once, when it has passed, or when the host is up again; a timer may ask as often as it likes.
    /// </summary>
    public async Task RunDueAsync(CancellationToken stop)
    {
        var known = await reference.CurrentAsync(stop);
        await CloseAsync(BusinessDate.Today(clock), stop);
        var employers = known.Employers.Values.Where(employer => employer.Enabled).Select(employer => employer.Vpd).Order()
            .Select(vpd => vpd.Text).ToList();
        var bodies = known.Bodies.Values.Where(body => body.Enabled).Select(body => body.Code).Order().Select(body => body.Code).ToList();
        foreach (var kind in InboundKind.All)
            if (kind.Due is { } stream) await LookAsync(kind, stream, known, kind.IsOfEsr ? employers : bodies, stop);
    }

    private Task LookAsync(InboundKind kind, DailyStream stream, ReferenceData known, IReadOnlyList<string> owners,
        CancellationToken stop) =>
        cutOffs.LookAsync(
            stream,
            known,
            async (day, token) =>
            {
                var came = await CameOfAsync(day, token);
                var missing = owners.Where(owner => !kind.Streams.Any(type => came.Contains($"{type}-{owner}"))).ToList();
                await TellAsync(stream, known.Schedules.Of(stream), day, missing, kind.WhenMissing, token);
                if (kind.TooLate.Length > 0) await TellLateAsync(kind, day, token);
            },
            stop);

    // Since the cut-off before it: what came after that one is reported now. One alert for each file, ever.
    private async Task TellLateAsync(InboundKind kind, DateOnly day, CancellationToken stop)
    {
        foreach (var file in (await ledger.OfDaysAsync(day.AddDays(-DaysBetweenLooks), day, stop)).Where(file => IsLate(kind, file)))
            await board.PostAsync([Late(file, kind.TooLate)], day, stop);
    }

    private static bool IsLate(InboundKind kind, FileEntry file) =>
        file is { Status: FileStatus.Done, FileName: { } name, Run.IsReplay: false }
        && kind.Types.Contains(name.Kind) && file.JudgedOn > name.Date && file.Findings.ContainsKey(kind.TooLate);

    private static Notice Late(FileEntry file, string rule) => Alerts.Alert(
        AlertEvent.LateFile,
        $"{file.FileName!.Canonical[..^4]}-late",
        $"Late file: {file.FileName.Canonical}",
        $"The file {file.FileName.Canonical} of {file.FileName.Date:dd/MM/yyyy} was taken on {file.JudgedOn:dd/MM/yyyy}. "
            + $"{file.Findings[rule].ToString(CultureInfo.InvariantCulture)} rows were rejected because their start is less than 2 days "
            + $"away ({rule}).",
        "Ask TIS why the file came late. The Medical Staffing Officers were told to hire these doctors directly.",
        NoticeOrder.DayEnd);

    private async Task TellAsync(DailyStream stream, DaySchedule schedule, DateOnly day, IReadOnlyList<string> owners, string whatToDo,
        CancellationToken stop)
    {
        if (owners.Count == 0) return;
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
        // Noted first: an alert without its note never gets a closing word, a note without its alert does no harm.
        await _open.UpsertEntityAsync(
            new TableEntity(OpenPartition, alert.Id)
            {
                ["Day"] = FileDate.Write(day),
                ["Streams"] = string.Join(';', owners.Select(owner => $"{stream}-{owner}"))
            }, TableUpdateMode.Replace, stop);
        await board.PostAsync([alert], day, stop);
    }

    // A full file does what one of changes does.
    private static IEnumerable<string> StreamsOf(IEnumerable<string> came) =>
        from stream in came
        let type = stream.Split('-')[0]
        let kind = InboundKind.All.FirstOrDefault(kind => kind.Streams.Contains(type))
        where kind?.Due is not null
        select $"{kind.Due}{stream[type.Length..]}";

    // The closing word, once a good file has come of all that the alert names.
    private async Task CloseAsync(DateOnly today, CancellationToken stop)
    {
        var open = new List<TableEntity>();
        await foreach (var row in _open.QueryAsync<TableEntity>(row => row.PartitionKey == OpenPartition, cancellationToken: stop))
            open.Add(row);
        foreach (var row in open)
        {
            var missing = row.GetString("Streams").Split(';').ToHashSet(StringComparer.Ordinal);
            var first = FileDate.Read(row.GetString("Day"))!.Value;
            var last = first.AddDays(Patience - 1);
            foreach (var lane in missing.Select(RunId.LaneOf).Distinct().ToList())
                missing.ExceptWith(StreamsOf(Came(await ledger.OfDaysAsync(lane, first, today < last ? today : last, stop), first)));
            if (missing.Count == 0)
                await board.CloseAsync(row.RowKey, "A good file has come since of all that were missing.", today, NoticeOrder.DayEnd, stop);
            if (missing.Count == 0 || today >= first.AddDays(Patience))
                await _open.DeleteEntityAsync(row.PartitionKey, row.RowKey, cancellationToken: stop);
        }
    }

    private static IEnumerable<string> Came(IEnumerable<FileEntry> files, DateOnly from) =>
        Good(files, from).Select(file => file.Run.Stream);

    private static IEnumerable<FileEntry> Good(IEnumerable<FileEntry> files, DateOnly from) =>
        files.Where(file => file.ReceivedOn >= from && file.Status != FileStatus.Quarantined);

    // A look that comes late sees what was dropped in time and taken since: it bears the day in its name.
    private async Task<HashSet<string>> CameOfAsync(DateOnly day, CancellationToken stop) =>
        [.. Good(await ledger.OfDaysAsync(day, BusinessDate.Today(clock), stop), day)
            .Where(file => file.ReceivedOn == day || file.FileName?.Date == day).Select(file => file.Run.Stream)];

    [LoggerMessage(EventId = 140, EventName = "MissingFile", Level = LogLevel.Error,
        Message = "{Count} daily {File} files are missing at the cut-off")]
    private partial void LogMissing(string file, int count);
}
