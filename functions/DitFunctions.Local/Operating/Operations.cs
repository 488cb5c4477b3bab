using Dit.Interface.Audit;
using Dit.Interface.Backup;
using Dit.Interface.Hosting;
using Dit.Interface.Journal;
using Dit.Interface.Work;
using DitFunctions.Local.Commands;
using DitFunctions.Local.Folders;
using DitFunctions.Local.Processing;
using DitFunctions.Local.Queues;
using DitFunctions.Local.Sample;
using DitFunctions.Local.Serving;
using Microsoft.Extensions.Logging;

namespace DitFunctions.Local.Operating;

/// <summary>The work behind the verbs of the <c>dit</c> command.</summary>
/// <param name="logging">Where the jobs' log goes.</param>
/// <param name="environment">Reads a setting by its name in the environment; null when it is not there.</param>
public sealed class Operations(ILoggerFactory logging, Func<string, string?>? environment = null) : IOperations
{
    private readonly Func<string, string?> _environment = environment ?? Environment.GetEnvironmentVariable;

    /// <inheritdoc/>
    public async Task WriteSampleAsync(SampleRequest request, IProgress<string> progress, CancellationToken stop)
    {
        var defaults = new SampleOptions();
        var options = new SampleOptions(
            request.Seed ?? defaults.Seed, request.Employers ?? defaults.Employers, request.Trainees ?? defaults.Trainees,
            request.Days ?? defaults.Days, request.Start);
        if (await SampleRegion.WriteAsync(options, request.Folder, progress, stop) is { } refusal) throw new WrongInputException(refusal);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<DayTotals>> ProcessAsync(
        string inFolder, string outFolder, StorageSession session, IProgress<WorkProgress> progress, CancellationToken stop)
    {
        var summaries =
            await new ProcessRun(session.Storage, session.Queues, logging, progress).RunAsync(ProcessFolder.Read(inFolder), outFolder,
                stop);
        return [.. summaries.Select(summary => Totals.Of(summary, outFolder))];
    }

    /// <inheritdoc/>
    public Task RunAsync(StorageSession session, CancellationToken stop) =>
        new StandingHost(session, logging, Read(StandingSettings.Read)).RunAsync(stop);

    /// <inheritdoc/>
    public async Task DeskAsync(StorageSession session, int port, Action<string> say, CancellationToken stop)
    {
        // A store of before the journal is found by name all the same.
        await using (var jobs = new OperatorJobs(session.Storage, logging)) await jobs.Job<JournalUpgrade>().EnsureAsync(stop);
        var outbox = new StorageQueueOutbox(session.Queues, new WorkInFlight(WorkQueues.All));
        await using var desk = await DeskServer.StartAsync(session.Storage, outbox, TimeProvider.System, logging, port, stop);
        say($"The desk: {desk.Link}");
        say("Open the link in a browser on this machine; Ctrl-C ends it.");
        await desk.UntilStoppedAsync(stop);
    }

    /// <inheritdoc/>
    public async Task<(bool IsKnown, IReadOnlyList<Listing> Pages)> FindAsync(string text, StorageSession session, CancellationToken stop)
    {
        await using var jobs = new OperatorJobs(session.Storage, logging);
        return await new FindPages(jobs).FindAsync(text, stop);
    }

    /// <inheritdoc/>
    public async Task<Listing> FilesAsync(ListQuestion asked, StorageSession session, CancellationToken stop)
    {
        await using var jobs = new OperatorJobs(session.Storage, logging);
        return await new LedgerPages(jobs).FilesAsync(asked, stop);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Listing>> ShowAsync(string file, ListQuestion asked, StorageSession session, CancellationToken stop)
    {
        await using var jobs = new OperatorJobs(session.Storage, logging);
        return await new LedgerPages(jobs).ShowAsync(file, asked, stop);
    }

    /// <inheritdoc/>
    public async Task<string> ReleaseAsync(string file, string? reason, StorageSession session, CancellationToken stop)
    {
        await using var jobs = new OperatorJobs(session.Storage, logging);
        var (isReleased, words) = await jobs.Job<FileActs>().ReleaseAsync(await AskedAsync(session, reason, stop), file, stop);
        return isReleased ? words : throw new WrongInputException(words);
    }

    /// <inheritdoc/>
    public async Task<string> RequestFullAsync(string vpd, string? reason, StorageSession session, CancellationToken stop)
    {
        await using var jobs = new OperatorJobs(session.Storage, logging);
        var (isAsked, words) = await jobs.Job<FileActs>().RequestFullAsync(await AskedAsync(session, reason, stop), vpd, stop);
        return isAsked ? words : throw new WrongInputException(words);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Listing>> DeadLettersAsync(string? queue, StorageSession session, CancellationToken stop)
    {
        await using var jobs = new OperatorJobs(session.Storage, logging);
        return await new DeadLetterPages(jobs).ListAsync(queue, stop);
    }

    /// <inheritdoc/>
    public async Task<string> PutBackAsync(string? queue, int? rate, string? reason, StorageSession session, CancellationToken stop)
    {
        await using var jobs = new OperatorJobs(session.Storage, logging);
        return await new DeadLetterPages(jobs).PutBackAsync(await AskedAsync(session, reason, stop), queue, rate, stop);
    }

    /// <inheritdoc/>
    public async Task<DoctorFinding> CheckDeadLettersAsync(StorageSession session, CancellationToken stop)
    {
        await using var jobs = new OperatorJobs(session.Storage, logging);
        return await new DeadLetterPages(jobs).FindingAsync(stop);
    }

    /// <inheritdoc/>
    public async Task<string> PauseAsync(string target, bool pause, string? reason, StorageSession session, CancellationToken stop)
    {
        await using var jobs = new OperatorJobs(session.Storage, logging);
        return await new PausePages(jobs).SetAsync(await AskedAsync(session, reason, stop), target, pause, stop);
    }

    /// <inheritdoc/>
    public async Task<DoctorFinding> CheckFilesAsync(StorageSession session, CancellationToken stop)
    {
        await using var jobs = new OperatorJobs(session.Storage, logging);
        return await new StuckFiles(jobs, TimeProvider.System).FindingAsync(stop);
    }

    /// <inheritdoc/>
    public async Task<DoctorFinding> CheckPausesAsync(StorageSession session, CancellationToken stop)
    {
        await using var jobs = new OperatorJobs(session.Storage, logging);
        return await new PausePages(jobs).FindingAsync(stop);
    }

    /// <inheritdoc/>
    public async Task<(bool IsTaken, string Words, Listing Rows)> ReplayAsync(string file, int? row, bool dryRun, string? reason,
        StorageSession session, CancellationToken stop)
    {
        await using var jobs = new OperatorJobs(session.Storage, logging);
        var answer = await jobs.Job<FileActs>().ReplayAsync(await AskedAsync(session, reason, stop), file, run: null, row, dryRun, stop);
        return (answer.IsTaken, answer.Words, ReplayPage.Of(answer));
    }

    /// <inheritdoc/>
    public async Task<Listing> PurgeAsync(bool dryRun, string? reason, StorageSession session, CancellationToken stop)
    {
        await using var jobs = new OperatorJobs(session.Storage, logging);
        try
        {
            var report = await jobs.Job<Operator>()
                .PurgeAsync(await AskedAsync(session, reason, stop), BusinessDate.Today(TimeProvider.System), dryRun, stop);
            return new(dryRun ? "Past its time" : "Removed", ["Kind", "Count"],
                [.. report.Removed.Select(kind => (IReadOnlyList<string>)[kind.Key, kind.Value.ToString(CultureInfo.InvariantCulture)])]);
        }
        catch (AggregateException fault)
        {
            throw new CannotProceedException(
                "Some of what is past its time could not be removed; the log and the notice to the operators name it. Running it again is "
                    + "safe.", fault);
        }
    }

    /// <inheritdoc/>
    public async Task<Listing> NoticesAsync(ListQuestion asked, StorageSession session, CancellationToken stop)
    {
        await using var jobs = new OperatorJobs(session.Storage, logging);
        return await new NoticePages(jobs).ListAsync(asked, stop);
    }

    /// <inheritdoc/>
    public async Task<string> ReassignAsync(string id, string to, string note, StorageSession session, CancellationToken stop)
    {
        await using var jobs = new OperatorJobs(session.Storage, logging);
        return await new NoticePages(jobs).ReassignAsync(await session.ActorAsync(stop), id, to, note, stop);
    }

    /// <inheritdoc/>
    public async Task<Listing> RestoreAsync(DateOnly? day, string? reason, StorageSession session, CancellationToken stop)
    {
        await using var jobs = new OperatorJobs(session.Storage, logging);
        var copies = await jobs.Job<TableBackup>().DaysAsync(stop);
        if (copies.Count == 0) throw new WrongInputException("There is no copy of the tables.");
        if (day is { } named && !copies.Contains(named))
            throw new WrongInputException(
                $"There is no copy of {named:yyyy-MM-dd}; there are "
                    + $"{string.Join(", ", copies.Select(one => one.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)))}.");
        var rows = await jobs.Job<Operator>().RestoreAsync(await AskedAsync(session, reason, stop), day ?? copies[0], stop);
        return new($"From the copy of {day ?? copies[0]:yyyy-MM-dd}", ["Table", "Rows"],
            [.. TableBackup.Copied.Select(table =>
                (IReadOnlyList<string>)[table, rows.TryGetValue(table, out var count) ? count.ToString(CultureInfo.InvariantCulture)
                    : "holds rows: left alone"])]);
    }

    /// <inheritdoc/>
    public Task<Listing> AuditAsync(int days, StorageSession session, CancellationToken stop) =>
        AuditPages.ListAsync(new(session.Storage), TimeProvider.System.GetUtcNow(), days, stop);

    /// <inheritdoc/>
    public async Task<(bool IsGood, IReadOnlyList<string> Lines)> CheckConfigAsync(string folder, StorageSession? session,
        CancellationToken stop)
    {
        if (session is null) return ReferencePages.Check(folder);
        await using var jobs = new OperatorJobs(session.Storage, logging);
        return await new ReferencePages(jobs).CheckAsync(folder, stop);
    }

    /// <inheritdoc/>
    public async Task<(bool IsGood, IReadOnlyList<string> Lines)> ApplyConfigAsync(string folder, string? reason, StorageSession session,
        CancellationToken stop)
    {
        await using var jobs = new OperatorJobs(session.Storage, logging);
        return await new ReferencePages(jobs).ApplyAsync(await AskedAsync(session, reason, stop), folder, stop);
    }

    /// <inheritdoc/>
    public async Task<DoctorFinding> CheckReferenceAsync(StorageSession session, CancellationToken stop)
    {
        await using var jobs = new OperatorJobs(session.Storage, logging);
        return await new ReferencePages(jobs).FindingAsync(stop);
    }

    /// <inheritdoc/>
    public long FreeMargin() => Read(DiskSpace.MarginOf);

    private static async Task<Asked> AskedAsync(StorageSession session, string? reason, CancellationToken stop) =>
        new(await session.ActorAsync(stop), reason ?? "");

    // The settings and what follows from them are those of the Azure host.
    private T Read<T>(Func<Settings, T> read)
    {
        var settings = new Settings(key => _environment(Settings.Shown(key)));
        var value = read(settings);
        return settings.Faults.Count == 0 ? value : throw new WrongInputException(string.Join(' ', settings.Faults));
    }
}
