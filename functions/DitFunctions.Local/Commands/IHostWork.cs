using Dit.Interface.Delivery;
using Dit.Interface.Journal;
using Dit.Interface.Work;
using DitFunctions.Local.Operating;
using DitFunctions.Local.Processing;
using DitFunctions.Local.Queues;
using DitFunctions.Local.Serving;
using Microsoft.Extensions.Logging;

namespace DitFunctions.Local.Commands;

/// <summary>
/// What the verbs do that last: <c>process</c>, <c>run</c>, <c>desk</c>. Each throws <see cref="WrongInputException"/> for what the
/// person named wrongly and <see cref="CannotProceedException"/>, or a fault of storage, when the work could not be done.
/// </summary>
public interface IHostWork
{
    /// <summary>Processes a folder of files, day by day, and writes what came out.</summary>
    /// <param name="inFolder">The folder, as command.md describes it; exists.</param>
    /// <param name="session">The storage, prepared.</param>
    /// <param name="progress">Told how far each step of each day is.</param>
    /// <param name="stop">Ends the work; running it again is safe.</param>
    /// <returns>What each day came to, in order.</returns>
    Task<IReadOnlyList<DayTotals>> ProcessAsync(
        string inFolder, string outFolder, StorageSession session, IProgress<WorkProgress> progress, CancellationToken stop);

    /// <summary>Watches containers, queues and timers until it is told to stop.</summary>
    Task RunAsync(StorageSession session, CancellationToken stop);

    /// <summary>Serves the desk until it is told to stop.</summary>
    /// <param name="port">The port on this machine; 0 for a free one.</param>
    /// <param name="say">Told the link to open.</param>
    Task DeskAsync(StorageSession session, int port, Action<string> say, CancellationToken stop);
}

/// <summary>The work itself, by the settings of this process's environment.</summary>
/// <param name="logging">Where the jobs' log goes.</param>
public sealed class HostWork(ILoggerFactory logging) : IHostWork
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<DayTotals>> ProcessAsync(
        string inFolder, string outFolder, StorageSession session, IProgress<WorkProgress> progress, CancellationToken stop)
    {
        var run = new ProcessRun(session.Storage, session.Queues, logging, progress);
        var summaries = await run.RunAsync(ProcessFolder.Read(inFolder), outFolder, stop);
        return [.. summaries.Select(summary => DayTotals.Of(summary, outFolder))];
    }

    /// <inheritdoc/>
    public Task RunAsync(StorageSession session, CancellationToken stop) =>
        new StandingHost(session, logging, StandingSettings.Read(Environment.GetEnvironmentVariable)).RunAsync(stop);

    /// <inheritdoc/>
    public async Task DeskAsync(StorageSession session, int port, Action<string> say, CancellationToken stop)
    {
        // A store of before the journal is found by name all the same.
        await using (var jobs = new OperatorJobs(session, logging)) await jobs.Job<JournalUpgrade>().EnsureAsync(stop);
        var outbox = new StorageQueueOutbox(session.Queues, new WorkInFlight(WorkQueues.All));
        var door = new DeskDoor(await session.ActorAsync(stop), port,
            StandingSettings.Read(Environment.GetEnvironmentVariable, settings => DeskAddress.Read(settings)));
        await using var desk = await DeskServer.StartAsync(session.Storage, outbox, TimeProvider.System, logging, door, stop);
        say($"The desk: {desk.Link}");
        say("Open the link in a browser on this machine; Ctrl-C ends it.");
        await desk.UntilStoppedAsync(stop);
    }
}
