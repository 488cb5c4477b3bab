using DitFunctions.Local.Commands;

namespace DitFunctions.Local.Tests.Commands;

/// <summary>Operations that note what they were asked.</summary>
public sealed class FakeOperations : IOperations
{
    public List<string> Asked { get; } = [];

    public List<ListQuestion> Lists { get; } = [];

    public SampleRequest? Sample { get; private set; }

    public Func<StorageSession, CancellationToken, Task> Meanwhile { get; init; } = (_, _) => Task.CompletedTask;

    public DoctorFinding Reference { get; init; } = DoctorFinding.Well("reference data", "two employers");

    public long FreeMargin() => 0;

    public Task WriteSampleAsync(SampleRequest request, IProgress<string> progress, CancellationToken stop)
    {
        Sample = request;
        return Task.CompletedTask;
    }

    public async Task<IReadOnlyList<DayTotals>> ProcessAsync(
        string inFolder, string outFolder, StorageSession session, IProgress<WorkProgress> progress, CancellationToken stop)
    {
        progress.Report(new("2026-05-04 files", 0, 2));
        progress.Report(new("2026-05-04 files", 1, 2));
        await Meanwhile(session, stop);
        progress.Report(new("2026-05-04 files", 2, 2));
        return [new(new(2026, 5, 4), 2, 0, 0, 0, 7, 4, 1, 1, 1, 3, 5, 1.25)];
    }

    public Task DeskAsync(StorageSession session, int port, Action<string> say, CancellationToken stop)
    {
        say($"The desk on port {port}");
        return Task.CompletedTask;
    }

    public Task RunAsync(StorageSession session, CancellationToken stop) => Meanwhile(session, stop);

    public async Task<(bool IsKnown, IReadOnlyList<Listing> Pages)> FindAsync(string text, StorageSession session, CancellationToken stop)
    {
        Asked.Add($"find {text}");
        await Meanwhile(session, stop);
        return (text != "nobody", []);
    }

    public Task<Listing> FilesAsync(ListQuestion asked, StorageSession session, CancellationToken stop)
    {
        Lists.Add(asked);
        return Task.FromResult(new Listing("Files", ["name", "rows"], [["a.DAT", "7"], ["long.DAT", "12"]]));
    }

    public Task<IReadOnlyList<Listing>> ShowAsync(string file, ListQuestion asked, StorageSession session, CancellationToken stop) =>
        throw new WrongInputException($"No file {file} is known.");

    public Task<string> ReleaseAsync(string file, string? reason, StorageSession session, CancellationToken stop) =>
        Task.FromResult($"{file} goes on.");

    public Task<string> RequestFullAsync(string vpd, string? reason, StorageSession session, CancellationToken stop) =>
        Task.FromResult($"ESR is asked for {vpd}.");

    public Task<(bool IsGood, IReadOnlyList<string> Lines)> CheckConfigAsync(string folder, StorageSession? session,
        CancellationToken stop) =>
        Task.FromResult<(bool, IReadOnlyList<string>)>(
            (folder == "good", [$"{folder} against {(session is null ? "nothing" : "storage")}"]));

    public Task<(bool IsGood, IReadOnlyList<string> Lines)> ApplyConfigAsync(string folder, string? reason, StorageSession session,
        CancellationToken stop) =>
        Task.FromResult<(bool, IReadOnlyList<string>)>((folder == "good", [$"{folder} is applied"]));

    public Task<string> PauseAsync(string target, bool pause, string? reason, StorageSession session, CancellationToken stop)
    {
        Asked.Add($"{(pause ? "pause" : "resume")} {target}");
        return Task.FromResult($"{target} is set.");
    }

    public Task<DoctorFinding> CheckFilesAsync(StorageSession session, CancellationToken stop) =>
        Task.FromResult(DoctorFinding.Well("files", "all are done"));

    public Task<DoctorFinding> CheckPausesAsync(StorageSession session, CancellationToken stop) =>
        Task.FromResult(DoctorFinding.Well("pauses", "nothing is paused"));

    public Task<IReadOnlyList<Listing>> DeadLettersAsync(string? queue, StorageSession session, CancellationToken stop)
    {
        Asked.Add($"dead-letters {queue}");
        return Task.FromResult<IReadOnlyList<Listing>>([new("", ["Queue"], [["match"]])]);
    }

    public Task<string> PutBackAsync(string? queue, int? rate, string? reason, StorageSession session, CancellationToken stop)
    {
        Asked.Add($"put back {queue} {rate}");
        return Task.FromResult("2 go back.");
    }

    public Task<DoctorFinding> CheckDeadLettersAsync(StorageSession session, CancellationToken stop) =>
        Task.FromResult(DoctorFinding.Well("dead letters", "none is open"));

    public Task<(bool IsTaken, string Words, Listing Rows)> ReplayAsync(string file, int? row, bool dryRun, string? reason,
        StorageSession session, CancellationToken stop)
    {
        Asked.Add($"replay {file} {row} {dryRun}");
        return Task.FromResult((file != "refused.DAT", $"{file} is replayed.", new Listing("Rows", ["Row"], [["3"]])));
    }

    public Task<Listing> PurgeAsync(bool dryRun, string? reason, StorageSession session, CancellationToken stop)
    {
        Asked.Add($"purge {dryRun}");
        return Task.FromResult(new Listing("Removed", ["Kind", "Count"], [["archive", "3"]]));
    }

    public Task<Listing> NoticesAsync(ListQuestion asked, StorageSession session, CancellationToken stop)
    {
        Lists.Add(asked);
        Asked.Add($"notices {asked.Employer}");
        return Task.FromResult(new Listing("", ["Id"], [["a"]]));
    }

    public Task<string> ReassignAsync(string id, string to, string note, StorageSession session, CancellationToken stop)
    {
        Asked.Add($"reassign {id} {to} {note}");
        return Task.FromResult($"{id} is given.");
    }

    public Task<Listing> RestoreAsync(DateOnly? day, string? reason, StorageSession session, CancellationToken stop)
    {
        Asked.Add($"restore {day:yyyy-MM-dd}");
        return Task.FromResult(new Listing("", ["Table", "Rows"], [["ledger", "3"]]));
    }

    public Task<Listing> AuditAsync(int days, StorageSession session, CancellationToken stop)
    {
        Asked.Add($"audit {days}");
        return Task.FromResult(new Listing("", ["Act"], [["release"]]));
    }

    public Task<DoctorFinding> CheckReferenceAsync(StorageSession session, CancellationToken stop) => Task.FromResult(Reference);
}
