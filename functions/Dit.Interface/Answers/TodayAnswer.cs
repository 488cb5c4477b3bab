using Dit.Core.Codes;
using Dit.Core.Notices;
using Dit.Core.Reference;
using Dit.Interface.Intake;
using Dit.Interface.Ledger;
using Dit.Interface.Measures;
using Dit.Interface.Notices;
using Dit.Interface.Pausing;
using Dit.Interface.Reference;
using Dit.Interface.Work;

namespace Dit.Interface.Answers;

/// <summary>Answers how the day stands. A question of operators and readers, who see all.</summary>
public sealed class TodayAnswer(
    FileLedger ledger, OutboundLedger outbound, ReferenceStore reference, NoticeRows notices, Backlog backlog, DeadLetterBook letters, Pauses pauses, TimeProvider clock)
{
    private const int ChartDays = 14;
    private const int AlertDays = 7;

    /// <summary>How the day stands.</summary>
    public async Task<TodayView> AskAsync(CancellationToken stop)
    {
        var day = BusinessDate.Today(clock);
        var known = await reference.CurrentAsync(stop);
        var entries = await ledger.OfDaysAsync(day.AddDays(1 - ChartDays), day, stop);
        var bodies = known.Bodies.Values.Where(body => body.Enabled).Select(body => body.Code).Order().ToList();
        var extracts = new List<OutboundFile>();
        foreach (var body in bodies)
            if (await outbound.FindAsync(body, $"extract-{day:yyyy-MM-dd}", stop) is { } extract) extracts.Add(extract);
        return new(
            day,
            Streams(known, [.. entries.Where(entry => entry.ReceivedOn == day)]),
            extracts,
            bodies.Count,
            await AlertsAsync(day, stop),
            await backlog.MeasureOldestAsync(stop),
            (await letters.AllAsync(stop)).Count(letter => letter.State == DeadLetterState.Open),
            (await pauses.CurrentAsync(stop)).Since,
            [.. Enumerable.Range(0, ChartDays).Select(back => day.AddDays(back + 1 - ChartDays)).Select(on => Count(on, entries))]);
    }

    private static IReadOnlyList<StreamToday> Streams(ReferenceData known, IReadOnlyList<FileEntry> entries)
    {
        var employers = known.Employers.Values.Where(employer => employer.Enabled).Select(employer => employer.Vpd.Text).Order(StringComparer.Ordinal).ToList();
        var bodies = known.Bodies.Values.Where(body => body.Enabled).Select(body => body.Code.Code).Order(StringComparer.Ordinal).ToList();
        return [.. InboundKind.All.Select(kind => Of(kind, kind.IsOfEsr ? employers : bodies, entries))];
    }

    private static StreamToday Of(InboundKind kind, IReadOnlyList<string> senders, IReadOnlyList<FileEntry> entries)
    {
        var files = entries.Where(entry => entry is { Run.IsReplay: false, FileName: { } name } && kind.Types.Contains(name.Kind)).ToList();
        var good = files.Where(entry => entry.Status != FileStatus.Quarantined).Select(entry => entry.FileName!.Vpd?.Text ?? entry.FileName.Body!.Value.Code).ToHashSet(StringComparer.Ordinal);
        int Count(params FileStatus[] statuses) => files.Count(entry => statuses.Contains(entry.Status));
        return new(
            kind.Code, senders.Count, files.Count, Count(FileStatus.Done), Count(FileStatus.Waiting, FileStatus.Loading), Count(FileStatus.Held), Count(FileStatus.Quarantined),
            [.. senders.Where(sender => !good.Contains(sender))]);
    }

    private async Task<IReadOnlyList<NoticeRow>> AlertsAsync(DateOnly day, CancellationToken stop)
    {
        var alerts = await notices.OfAsync(new NoticeAddress.Operators().Folder, dealt: false, day.AddDays(1 - AlertDays), stop);
        return [.. alerts.OrderByDescending(alert => alert.Day, StringComparer.Ordinal)];
    }

    private static DayCount Count(DateOnly day, IReadOnlyList<FileEntry> entries)
    {
        var ofDay = entries.Where(entry => entry.GivenOn == day).ToList();
        var rows = ofDay.Where(entry => entry.Status == FileStatus.Done && InboundKind.Of(entry).Answer is not null).ToList();
        return new(
            day,
            rows.Sum(entry => entry.Counts.Accepted),
            rows.Sum(entry => entry.Counts.Rejected),
            ofDay.Count(entry => entry.Status is FileStatus.Quarantined or FileStatus.Held));
    }
}
