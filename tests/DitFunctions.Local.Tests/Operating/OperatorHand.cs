using Dit.Interface.Audit;
using DitFunctions.Local.Commands;
using DitFunctions.Local.Operating;
using Microsoft.Extensions.Logging.Abstractions;

namespace DitFunctions.Local.Tests.Operating;

/// <summary>Does what the verbs of an operator do, without the words around it.</summary>
internal static class OperatorHand
{
    internal static Task<(bool IsKnown, IReadOnlyList<Listing> Pages)> FindAsync(string text, StorageSession session) =>
        WithAsync(session, jobs => new FindPages(jobs).FindAsync(text, default));

    internal static Task<Listing> FilesAsync(ListQuestion asked, StorageSession session) =>
        WithAsync(session, jobs => new LedgerPages(jobs).FilesAsync(asked, default));

    internal static Task<IReadOnlyList<Listing>> ShowAsync(string file, ListQuestion asked, StorageSession session) =>
        WithAsync(session, jobs => new LedgerPages(jobs).ShowAsync(file, asked, default));

    internal static Task<Listing> NoticesAsync(ListQuestion asked, StorageSession session) =>
        WithAsync(session, jobs => new NoticePages(jobs).ListAsync(asked, default));

    internal static Task<string> ReassignAsync(string id, string to, string note, StorageSession session) =>
        WithAsync(session, jobs => new NoticePages(jobs).ReassignAsync(id, to, note, default));

    internal static Task<string> ReleaseAsync(string file, StorageSession session, string? reason = null) =>
        WithAsync(session, async jobs => (await jobs.Job<FileActs>().ReleaseAsync(await AskedAsync(jobs, reason), file, default)).Words);

    internal static Task<string> PauseAsync(string target, bool pause, StorageSession session, string? reason = null) =>
        WithAsync(session, async jobs => await new PausePages(jobs).SetAsync(await AskedAsync(jobs, reason), target, pause, default));

    internal static Task<(bool IsTaken, string Words, Listing Rows)> ReplayAsync(string file, int? row, bool dryRun, StorageSession session,
        string? reason = null) => WithAsync(session, async jobs =>
        {
            var answer = await jobs.Job<FileActs>().ReplayAsync(await AskedAsync(jobs, reason), file, null, row, dryRun, default);
            return (answer.IsTaken, answer.Words, OperatorVerbs.RowsOf(answer));
        });

    internal static Task<Listing> PurgeAsync(bool dryRun, StorageSession session, string? reason = null) =>
        WithAsync(session, jobs => KeepingVerbs.PurgeAsync(jobs, dryRun, reason, default));

    internal static Task<Listing> AuditAsync(int days, StorageSession session) =>
        WithAsync(session, jobs => KeepingVerbs.AuditAsync(jobs, days, default));

    internal static Task<IReadOnlyList<Listing>> DeadLettersAsync(string? queue, StorageSession session) =>
        WithAsync(session, jobs => new DeadLetterPages(jobs).ListAsync(queue, default));

    internal static Task<DoctorFinding> CheckReferenceAsync(StorageSession session) =>
        WithAsync(session, jobs => new ReferencePages(jobs).FindingAsync(default));

    internal static Task<DoctorFinding> CheckFilesAsync(StorageSession session) =>
        WithAsync(session, jobs => new StuckFiles(jobs, TimeProvider.System).FindingAsync(default));

    internal static Task<DoctorFinding> CheckPausesAsync(StorageSession session) =>
        WithAsync(session, jobs => new PausePages(jobs).FindingAsync(default));

    internal static Task<DoctorFinding> CheckDeadLettersAsync(StorageSession session) =>
        WithAsync(session, jobs => new DeadLetterPages(jobs).FindingAsync(default));

    private static Task<Asked> AskedAsync(OperatorJobs jobs, string? reason) => jobs.AskedAsync(reason, default);

    private static async Task<T> WithAsync<T>(StorageSession session, Func<OperatorJobs, Task<T>> work)
    {
        await using var jobs = new OperatorJobs(session, NullLoggerFactory.Instance);
        return await work(jobs);
    }
}
