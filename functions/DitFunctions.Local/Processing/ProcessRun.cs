using System.Diagnostics;
using Dit.Interface.Intake;
using Dit.Interface.Ledger;
using Dit.Interface.Pausing;
using Dit.Interface.Storage;
using Dit.Interface.Work;
using DitFunctions.Local.Commands;
using DitFunctions.Local.Queues;
using Microsoft.Extensions.Logging;

namespace DitFunctions.Local.Processing;

/// <summary>
/// Processes a folder of real files as drops, day by day, and writes all that came out (command.md, process). The storage
/// must be nobody else's meanwhile: the jobs go by the folder's days, not by the wall clock.
/// </summary>
/// <param name="logging">Where the jobs' log goes.</param>
/// <param name="progress">Told what is being done.</param>
public sealed class ProcessRun(DitStorage storage, WorkQueueClients queues, ILoggerFactory logging, IProgress<WorkProgress>? progress)
{
    /// <summary>Processes a folder.</summary>
    /// <param name="output">Where the days' folders are written.</param>
    /// <param name="stop">Stops the work; running it again completes it.</param>
    /// <returns>A summary per day, in order.</returns>
    /// <exception cref="CannotProceedException">Storage is away, or a step failed too often; running it again is safe.</exception>
    public async Task<IReadOnlyList<DaySummary>> RunAsync(ProcessFolder input, string output, CancellationToken stop)
    {
        var clock = new DayClock();
        clock.StandOn(input.Days[0].Date);
        await using var host = await JobHost.StartAsync(storage, queues, clock, logging, new QueuePumpOptions(), stop);
        // What a call that was cut off left in the queues goes on before anything new is dropped.
        var journal = await ProcessJournal.ReadAsync(storage, stop);
        if (journal.IsUnfinished) await ResumeAsync(host, clock, journal, input, stop);
        journal = await BeginAsync(host, input, journal, stop);
        var summaries = new List<DaySummary>();
        foreach (var day in input.Days)
        {
            clock.StandOn(day.Date);
            summaries.Add(await RunDayAsync(host, day, journal, stop));
            await new DayExport(storage).WriteAsync(day.Date, DayFolder(output, day), stop);
            await File.WriteAllTextAsync(Path.Combine(DayFolder(output, day), "summary.json"), summaries[^1].ToJson(), stop);
        }

        await (journal with { IsUnfinished = false, Completed = [] }).WriteAsync(storage, stop);
        return summaries;
    }

    private static string DayFolder(string output, ProcessDay day) =>
        Path.Combine(output, day.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    private static async Task ResumeAsync(JobHost host, DayClock clock, ProcessJournal journal, ProcessFolder input, CancellationToken stop)
    {
        var day = input.Days.FirstOrDefault(day => !journal.Completed.ContainsKey(Key(day))) ?? input.Days[^1];
        clock.StandOn(day.Date);
        if (journal.RootConfig.Count > 0) await host.Job<Sweeper>().RunAsync(TimeSpan.Zero, stop);
        await host.IdleAsync(stop);
    }

    private async Task<ProcessJournal> BeginAsync(JobHost host, ProcessFolder input, ProcessJournal journal, CancellationToken stop)
    {
        var root = ProcessFolder.ConfigFiles(input.ConfigFolder).ToDictionary(StringComparer.Ordinal);
        var isSame = root.Count == journal.RootConfig.Count
            && root.All(file => journal.RootConfig.GetValueOrDefault(file.Key) == file.Value);
        // The same root data in a later call say nothing new, and must not undo what a day of an earlier call changed.
        if (!isSame) await new DayRun(host, storage, progress).GiveConfigAsync(root, stop);
        // What an operator released, resumed or replayed since the last call goes on first.
        await host.Job<Sweeper>().DriveOnAsync(TimeSpan.Zero, stop);
        await host.Job<PutBack>().SendAsync(DateTimeOffset.MaxValue, stop);
        await host.IdleAsync(stop);
        var begun =
            new ProcessJournal(journal.IsUnfinished ? journal.Completed : [], IsUnfinished: true, root)
            {
                Call = journal.IsUnfinished
                ? journal.Call : journal.Call + 1
            };
        await begun.WriteAsync(storage, stop);
        return begun;
    }

    private async Task<DaySummary> RunDayAsync(JobHost host, ProcessDay day, ProcessJournal journal, CancellationToken stop)
    {
        if (journal.Completed.TryGetValue(Key(day), out var before)) return before;
        var watch = Stopwatch.StartNew();
        var calls = DayCalls.Of(storage.Calls);
        await new DayRun(host, storage, progress) { Call = journal.Call }.RunAsync(day, stop);
        // A replay belongs to the day on which it is done, not to the one on which its file came.
        var entries =
            (await host.Job<FileLedger>().OfDayAsync(day.Date, stop)).Where(entry => !entry.Run.IsReplay || entry.ClosedOn == day.Date)
                .ToList();
        // What waits for a pause appears on the day on which it is done.
        var paused = await host.Job<PausedWork>().ReadAsync(stop);
        entries.RemoveAll(entry => paused.ContainsKey(entry.Run.ToString()));
        var unfinished = entries.Find(entry => entry.Status is FileStatus.Loading or FileStatus.Waiting);
        if (unfinished is not null)
            throw new CannotProceedException($"The file {unfinished.Name} did not come to its end; running it again is safe.");
        var summary =
            new DaySummary(Key(day), DaySummary.FilesOf(entries), Math.Round(watch.Elapsed.TotalSeconds, 3),
                DayCalls.Of(storage.Calls).Since(calls));
        journal.Completed[Key(day)] = summary;
        await journal.WriteAsync(storage, stop);
        return summary;
    }

    private static string Key(ProcessDay day) => day.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
