using Dit.Core.Notices;
using Dit.Interface.Notices;
using Dit.Interface.Reference;
using Dit.Interface.Work;

namespace Dit.Interface.Intake;

/// <summary>
/// Looks for daily files that have not come by their cut-off: of every employer that is on a GO file, of every body that is on an APP file
/// and a DNC or DNF (rules.md, The daily extract). And for APP files that came so late that rows missed the 2-day cut-off, one alert for
/// each file. Receipts and our own extracts have watches of their own.
/// </summary>
public sealed class MissingFiles(FileLedger ledger, ReferenceStore reference, NoticeBoard board, CutOffs cutOffs, MissingAlerts alerts,
    TimeProvider clock)
{
    /// <summary>APP files may be due on working days only: over Easter four days lie between two looks.</summary>
    private const int DaysBetweenLooks = 4;

    /// <summary>Looks at each cut-off once, when it has passed or the host is up again; a timer may ask as often as it likes.</summary>
    public async Task RunDueAsync(CancellationToken stop)
    {
        var known = await reference.CurrentAsync(stop);
        await alerts.CloseAsync(BusinessDate.Today(clock), stop);
        var employers = known.Employers.Values.Where(employer => employer.Enabled).Select(employer => employer.Vpd).Order()
            .Select(vpd => vpd.Text).ToList();
        var bodies = known.Bodies.Values.Where(body => body.Enabled).Select(body => body.Code).Order().Select(body => body.Code).ToList();
        foreach (var kind in InboundKind.All)
            if (kind.Due is { } stream)
                await cutOffs.LookAsync(stream, known,
                    (day, token) => LookAsync(kind, stream, known, kind.IsOfEsr ? employers : bodies, day, token), stop);
    }

    private async Task LookAsync(InboundKind kind, DailyStream stream, ReferenceData known, IReadOnlyList<string> owners, DateOnly day,
        CancellationToken stop)
    {
        // A look that comes late sees what was dropped in time and taken since: it bears the day in its name.
        var came = MissingAlerts.Good(await ledger.OfDaysAsync(day, BusinessDate.Today(clock), stop), day)
            .Where(file => file.ReceivedOn == day || file.FileName?.Date == day).Select(file => file.Run.Stream).ToHashSet();
        var missing = owners.Where(owner => !kind.Streams.Any(type => came.Contains($"{type}-{owner}"))).ToList();
        if (missing.Count > 0) await alerts.TellAsync(stream, known.Schedules.Of(stream), day, missing, kind.WhenMissing, stop);
        if (kind.TooLate.Length == 0) return;
        // Since the cut-off before it: what came after that one is reported now. One alert for each file, ever.
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
}
