using Dit.Core.Notices;
using Dit.Core.Reference;
using Dit.Interface.Intake;
using Dit.Interface.Ledger;
using Dit.Interface.Notices;
using Dit.Interface.Pausing;
using Dit.Interface.Reference;
using Dit.Interface.Work;

namespace Dit.Interface.Answers;

/// <summary>Answers how the day is going. A question of operators and readers, who see all.</summary>
public sealed class TodayAnswer(
    RecentFiles files, OutboundLedger outbound, ReferenceStore reference, NoticeRows notices, DeadLetterBook letters, Pauses pauses,
        TimeProvider clock)
{
    /// <summary>How the day is going.</summary>
    public async Task<TodayView> AskAsync(CancellationToken stop)
    {
        var day = BusinessDate.Today(clock);
        var known = await reference.CurrentAsync(stop);
        var entries = await files.ReadAsync(stop);
        var bodies = known.Bodies.Values.Where(body => body.Enabled).Select(body => body.Code).Order().ToList();
        var extracts = await Task.WhenAll(bodies.Select(body => outbound.FindAsync(body, ExtractStanding.CauseOf(day), stop)));
        var paused = await pauses.CurrentAsync(stop);
        return new(
            day,
            Streams(known, day, entries),
            [.. extracts.OfType<OutboundFile>()],
            bodies.Count,
            await AlertsAsync(stop),
            Count(entries, FileStatus.Held),
            RecentFiles.StillQuarantined(entries).Count(),
            Count(entries, FileStatus.Waiting) + Count(entries, FileStatus.Loading),
            OldestUnfinished(entries, paused),
            (await letters.AllAsync(stop)).Count(letter => letter.State == DeadLetterState.Open),
            paused.Since,
            [.. Enumerable.Range(0, RecentFiles.Days).Select(later => files.From.AddDays(later)).Select(on => Count(on, entries))]);
    }

    /// <summary>The status of the day's files of one kind, by sender; null when there is no such kind.</summary>
    public async Task<StreamToday?> OfStreamAsync(string stream, CancellationToken stop) =>
        Streams(await reference.CurrentAsync(stop), BusinessDate.Today(clock), await files.ReadAsync(stop))
            .FirstOrDefault(one => one.Stream == stream);

    private static int Count(IReadOnlyList<FileEntry> entries, FileStatus status) => entries.Count(entry => entry.Status == status);

    // What waits for a pause waits for a person's word; so does what waits behind it.
    private TimeSpan OldestUnfinished(IReadOnlyList<FileEntry> entries, PauseSet paused)
    {
        var stopped = entries.Where(entry => paused.Has(entry.WaitsFor)).Select(entry => entry.Run.Lane).ToHashSet(StringComparer.Ordinal);
        var unfinished =
            entries.Where(entry => entry.Status is FileStatus.Waiting or FileStatus.Loading && !stopped.Contains(entry.Run.Lane)
                && paused.OfLane(entry.Run.Lane) is null).ToList();
        return unfinished.Count == 0 ? TimeSpan.Zero : clock.GetUtcNow() - unfinished.Min(entry => entry.ReceivedAt);
    }

    private IReadOnlyList<StreamToday> Streams(ReferenceData known, DateOnly day, IReadOnlyList<FileEntry> entries)
    {
        var today = entries.Where(entry => entry.ReceivedOn == day && entry is { Run.IsReplay: false, FileName: not null })
            .ToLookup(entry => InboundKind.Of(entry.FileName!.Kind));
        var employers = known.Employers.Values.Select(employer => (employer.Vpd.Text, employer.Name, employer.Enabled)).ToList();
        var bodies = known.Bodies.Values.Select(body => (body.Code.Code, body.Name, body.Enabled)).ToList();
        return [.. InboundKind.All.Select(kind => Of(kind, kind.IsOfEsr ? employers : bodies, today[kind], known, day))];
    }

    private StreamToday Of(InboundKind kind, IReadOnlyList<(string Code, string Name, bool IsOn)> senders, IEnumerable<FileEntry> entries,
        ReferenceData known, DateOnly day)
    {
        var came = entries.ToLookup(entry => entry.FileName!.Vpd?.Text ?? entry.FileName.Body!.Value.Code, StringComparer.Ordinal);
        var schedule = kind.Due is { } due ? known.Schedules.Of(due) : null;
        var isDay = schedule is null || schedule.Days.Include(day, known.Calendar);
        var isPast = schedule is not null && clock.GetUtcNow() >= schedule.CutOffOf(day);
        var names = senders.ToDictionary(sender => sender.Code, StringComparer.Ordinal);
        var rows = new List<SenderToday>();
        foreach (var code in senders.Where(sender => sender.IsOn && isDay).Select(sender => sender.Code)
            .Union(came.Select(sender => sender.Key)).Order(StringComparer.Ordinal))
        {
            var row =
                new SenderToday(code, names.GetValueOrDefault(code).Name ?? "", isDay && names.GetValueOrDefault(code).IsOn, false,
                    [.. came[code]]);
            rows.Add(row with { IsLate = isPast && row.IsMissing });
        }

        return new(kind, schedule?.CutOff, rows);
    }

    private async Task<IReadOnlyList<NoticeRow>> AlertsAsync(CancellationToken stop)
    {
        var alerts = await notices.OfAsync(new NoticeAddress.Operators().Folder, dealt: false, DateOnly.MinValue, stop);
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
