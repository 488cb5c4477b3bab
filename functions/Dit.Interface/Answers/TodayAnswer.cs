using Dit.Core.Notices;
using Dit.Interface.Intake;
using Dit.Interface.Notices;
using Dit.Interface.Pausing;
using Dit.Interface.Work;

namespace Dit.Interface.Answers;

/// <summary>Answers how the day is going. A question of operators and readers, who see all.</summary>
public sealed class TodayAnswer(SendersAnswer senders, SentExtracts sent, NoticeRows notices, DeadLetterBook letters, Pauses pauses,
    TimeProvider clock)
{
    /// <summary>How the day is going.</summary>
    public async Task<TodayView> AskAsync(CancellationToken stop)
    {
        var day = BusinessDate.Today(clock);
        var (streams, known, entries) = await senders.ReadAsync(stop);
        var bodies = known.Bodies.Values.Where(body => body.Enabled).Select(body => body.Code).Order().ToList();
        var extracts = await Task.WhenAll(bodies.Select(body => sent.FindAsync(body, day, stop)));
        var paused = await pauses.CurrentAsync(stop);
        var first = day.AddDays(1 - RecentFiles.Days);
        return new()
        {
            Day = day,
            HasReferenceData = known.Employers.Count > 0,
            Streams = streams,
            Extracts = [.. extracts.OfType<OutboundFile>()],
            Bodies = bodies.Count,
            Alerts = await AlertsAsync(stop),
            Held = Count(entries, FileStatus.Held),
            Quarantined = RecentFiles.StillQuarantined(entries).Count(),
            Open = Count(entries, FileStatus.Waiting) + Count(entries, FileStatus.Loading),
            OldestUnfinished = OldestUnfinished(entries, paused),
            DeadLetters = (await letters.AllAsync(stop)).Count(letter => letter.NeedsSomebody),
            Paused = paused.Since,
            Days = [.. Enumerable.Range(0, RecentFiles.Days).Select(later => Count(first.AddDays(later), entries))],
        };
    }

    private static int Count(IReadOnlyList<FileEntry> entries, FileStatus status) => entries.Count(entry => entry.Status == status);

    // What waits for a pause waits for a person's word; so does what waits behind it.
    private TimeSpan OldestUnfinished(IReadOnlyList<FileEntry> entries, PauseSet paused)
    {
        var stopped = entries.Where(entry => paused.Has(entry.WaitsFor)).Select(entry => entry.Run.Lane).ToHashSet(StringComparer.Ordinal);
        var unfinished = entries.Where(entry => entry.Status is FileStatus.Waiting or FileStatus.Loading
            && !stopped.Contains(entry.Run.Lane) && paused.OfLane(entry.Run.Lane) is null).ToList();
        return unfinished.Count == 0 ? TimeSpan.Zero : clock.GetUtcNow() - unfinished.Min(entry => entry.ReceivedAt);
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
        return new(day, rows.Sum(entry => entry.Counts.Accepted), rows.Sum(entry => entry.Counts.Rejected),
            ofDay.Count(entry => entry.Status is FileStatus.Quarantined or FileStatus.Held));
    }
}
