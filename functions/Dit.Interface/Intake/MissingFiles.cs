using System.Globalization;
using Azure.Data.Tables;
using Dit.Core.Codes;
using Dit.Core.Notices;
using Dit.Interface.Ledger;
using Dit.Interface.Notices;
using Dit.Interface.Reference;
using Dit.Interface.Storage;
using Dit.Interface.Work;
using Microsoft.Extensions.Logging;

namespace Dit.Interface.Intake;

/// <summary>
/// Tells the operators of daily files that have not come by their cut-off: of every employer that is on a GO file, of every
/// body that is on an APP file and a DNC or DNF [E: all are daily; the cut-off is ours, D]. Silence for days once went unnoticed.
/// Working days only; one alert a day and kind of file, which lists whose is missing. And of APP files that came so late that
/// rows missed the 2-day cut-off, one alert for each file. Receipts and our own extracts have watches of their own.
/// </summary>
public sealed partial class MissingFiles(DitStorage storage, FileLedger ledger, ReferenceStore reference, NoticeBoard board, DayMarks marks, TimeProvider clock, ILogger<MissingFiles> log)
{
    private const string OpenPartition = "missing-open";

    /// <summary>How many days an alert may wait for its closing word; the alerts of the days after it say the same by then.</summary>
    private const int Patience = 7;

    private readonly TableClient _open = storage.Table(Tables.Notices);

    /// <summary>The time in London by which a day's files must have come.</summary>
    public static readonly TimeOnly CutOff = new(18, 0);

    private const string TooLate = "A020";

    /// <summary>Looks once a working day, after the cut-off; a timer may ask as often as it likes.</summary>
    public async Task RunDueAsync(CancellationToken stop)
    {
        var today = BusinessDate.Today(clock);
        await CloseAsync(today, stop);
        if (today.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || clock.GetUtcNow() < BusinessDate.At(today, CutOff)) return;
        await marks.OnceAsync("missing-files", today, RunAsync, stop);
    }

    /// <summary>Looks at a business date.</summary>
    public async Task RunAsync(DateOnly day, CancellationToken stop)
    {
        var known = await reference.CurrentAsync(stop);
        var came = await CameAsync(day, stop);
        var employers = known.Employers.Values.Where(employer => employer.Enabled && !came.Contains($"GO-{employer.Vpd}")).Select(employer => employer.Vpd).Order().ToList();
        var bodies = known.Bodies.Values.Where(body => body.Enabled && !came.Contains($"APP-{body.Code}")).Select(body => body.Code).Order().ToList();
        await TellAsync("GO", day, [.. employers.Select(vpd => vpd.Text)], "Ask ESR whether the export of these employers ran, and have the files sent again.", stop);
        var silent = known.Bodies.Values.Where(body => body.Enabled && !came.Contains($"DNC-{body.Code}") && !came.Contains($"DNF-{body.Code}")).Select(body => body.Code).Order().ToList();
        await TellAsync("APP", day, [.. bodies.Select(body => body.Code)], "Ask TIS whether the export of these bodies ran. Applicants who start in two days can only be hired directly by then.", stop);
        await TellAsync("DNC", day, [.. silent.Select(body => body.Code)], "Ask TIS whether the export of notifications of these bodies ran. Until it comes, withdrawals and changed dates are not known here.", stop);
        await TellLateAsync(day, stop);
    }

    // Since the last look: what came after it, or on a day off, is told now. One alert for each file, ever.
    private async Task TellLateAsync(DateOnly day, CancellationToken stop)
    {
        var from = day.DayOfWeek == DayOfWeek.Monday ? day.AddDays(-3) : day.AddDays(-1);
        foreach (var file in (await ledger.OfDaysAsync(from, day, stop)).Where(IsLate)) await board.PostAsync([Late(file)], day, stop);
    }

    private static bool IsLate(FileEntry file) => file is { Status: FileStatus.Done, FileName.Kind: FileKind.App, Run.IsReplay: false }
        && file.JudgedOn > file.FileName.Date && file.Findings.ContainsKey(TooLate);

    private static Notice Late(FileEntry file) => Alerts.Alert(
        AlertEvent.LateFile,
        $"{file.FileName!.Canonical[..^4]}-late",
        $"Late file: {file.FileName.Canonical}",
        $"The file {file.FileName.Canonical} of {file.FileName.Date:dd/MM/yyyy} was taken on {file.JudgedOn:dd/MM/yyyy}. {file.Findings[TooLate].ToString(CultureInfo.InvariantCulture)} rows were rejected because their start is less than 2 days away ({TooLate}).",
        "Ask TIS why the file came late. The Medical Staffing Officers were told to hire these doctors directly.",
        NoticeOrder.DayEnd);

    private async Task TellAsync(string kind, DateOnly day, IReadOnlyList<string> owners, string whatToDo, CancellationToken stop)
    {
        if (owners.Count == 0) return;
        LogMissing(kind, owners.Count);
        var alert = Alerts.Alert(
            AlertEvent.MissingFile,
            $"{day:yyyy-MM-dd}-{kind}-missing",
            $"Missing files: {kind}, {day:dd/MM/yyyy}",
            $"By the cut-off of {day:dd/MM/yyyy} no good {kind} file had come of: {string.Join(", ", owners)}.",
            whatToDo,
            NoticeOrder.DayEnd);
        // Noted first: an alert without its note never gets a closing word, a note without its alert does no harm.
        await _open.UpsertEntityAsync(new TableEntity(OpenPartition, alert.Id) { ["Day"] = FileDate.Write(day), ["Streams"] = string.Join(';', owners.Select(owner => $"{kind}-{owner}")) }, TableUpdateMode.Replace, stop);
        await board.PostAsync([alert], day, stop);
    }

    // The closing word, once a good file has come of all that the alert names.
    private async Task CloseAsync(DateOnly today, CancellationToken stop)
    {
        var open = new List<TableEntity>();
        await foreach (var row in _open.QueryAsync<TableEntity>(row => row.PartitionKey == OpenPartition, cancellationToken: stop)) open.Add(row);
        foreach (var row in open)
        {
            var missing = row.GetString("Streams").Split(';').ToHashSet(StringComparer.Ordinal);
            var first = FileDate.Read(row.GetString("Day"))!.Value;
            var last = first.AddDays(Patience - 1);
            foreach (var lane in missing.Select(RunId.LaneOf).Distinct().ToList()) missing.ExceptWith(Came(await ledger.OfDaysAsync(lane, first, today < last ? today : last, stop), first));
            if (missing.Count == 0) await board.CloseAsync(row.RowKey, "A good file has come since of all that were missing.", today, NoticeOrder.DayEnd, stop);
            if (missing.Count == 0 || today >= first.AddDays(Patience)) await _open.DeleteEntityAsync(row.PartitionKey, row.RowKey, cancellationToken: stop);
        }
    }

    private async Task<HashSet<string>> CameAsync(DateOnly day, CancellationToken stop) => [.. Came(await ledger.OfDayAsync(day, stop), day)];

    private static IEnumerable<string> Came(IEnumerable<FileEntry> files, DateOnly from) =>
        files.Where(file => file.ReceivedOn >= from && file.Status != FileStatus.Quarantined).Select(file => file.Run.Stream);

    [LoggerMessage(EventId = 140, EventName = "MissingFile", Level = LogLevel.Error, Message = "{Count} daily {File} files are missing at the cut-off")]
    private partial void LogMissing(string file, int count);
}
