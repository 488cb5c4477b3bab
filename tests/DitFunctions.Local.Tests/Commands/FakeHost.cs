using DitFunctions.Local.Commands;

namespace DitFunctions.Local.Tests.Commands;

/// <summary>A host that does what a test says in place of its work.</summary>
public sealed class FakeHost : IHostWork
{
    public Func<StorageSession, CancellationToken, Task> Meanwhile { get; init; } = (_, _) => Task.CompletedTask;

    public async Task<IReadOnlyList<DayTotals>> ProcessAsync(
        string inFolder, string outFolder, StorageSession session, IProgress<WorkProgress> progress, CancellationToken stop)
    {
        progress.Report(new("2026-05-04 files", 0, 2));
        progress.Report(new("2026-05-04 files", 1, 2));
        await Meanwhile(session, stop);
        progress.Report(new("2026-05-04 files", 2, 2));
        return [new("2026-05-04", [2, 0, 0, 0, 7, 4, 1, 1, 1, 3, 5], 1.25)];
    }

    public Task DeskAsync(StorageSession session, int port, Action<string> say, CancellationToken stop)
    {
        say($"The desk on port {port}");
        return Task.CompletedTask;
    }

    public Task RunAsync(StorageSession session, CancellationToken stop) => Meanwhile(session, stop);
}
