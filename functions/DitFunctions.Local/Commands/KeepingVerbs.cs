using System.CommandLine;
using System.Runtime.ExceptionServices;
using Dit.Interface.Audit;
using Dit.Interface.Backup;
using DitFunctions.Local.Operating;

namespace DitFunctions.Local.Commands;

/// <summary>What is kept, and how long: <c>audit</c>, <c>purge</c>, <c>restore</c>.</summary>
internal static class KeepingVerbs
{
    private const int UsualDays = 30;
    private static readonly string[] _auditColumns = ["When (UTC)", "Who", "Act", "On", "Why", "Result"];

    public static IEnumerable<Verb> Create(StorageVerbs verbs) => [Purge(verbs), Restore(verbs), Audit(verbs)];

    private static Verb Purge(StorageVerbs verbs)
    {
        var dryRun = new Option<bool>("--dry-run") { Description = "Only counts what would be removed." };
        var why = VerbOptions.Reason();
        return verbs.Acts(
            new("purge", "Removes what is past its time, and says how much it was.", "dit purge --dry-run", "dit purge") { dryRun, why },
            async (parsed, jobs, stop) =>
                (await PurgeAsync(jobs, parsed.GetValue(dryRun), parsed.GetValue(why), stop)).Write(verbs.Terminal.Output),
            parsed => !parsed.GetValue(dryRun));
    }

    private static Verb Restore(StorageVerbs verbs)
    {
        var day = VerbOptions.Date("--day", "The copy of this day; the newest one unless told otherwise.");
        var why = VerbOptions.Reason();
        var verb = new Verb(
            "restore", "Brings back tables that were lost from the nightly copy. A table that holds rows is left alone.",
            "dit restore --reason \"the ledger was deleted\"", "dit restore --day 2026-05-04") { day, why };
        return verbs.Acts(verb, async (parsed, jobs, stop) =>
            (await RestoreAsync(jobs, parsed.GetValue(day), parsed.GetValue(why), stop)).Write(verbs.Terminal.Output));
    }

    private static Verb Audit(StorageVerbs verbs)
    {
        var days = VerbOptions.Number("--days", $"Of so many days before now; {UsualDays} unless told otherwise.");
        var verb = new Verb("audit", "Who did what, when, why, and what came of it.", "dit audit", "dit audit --days 365") { days };
        return verbs.Reads(verb, async (parsed, jobs, stop) =>
        {
            if (parsed.GetValue(days) is < 1) throw new WrongInputException("--days takes a number from 1.");
            (await AuditAsync(jobs, parsed.GetValue(days) ?? UsualDays, stop)).Write(verbs.Terminal.Output);
        });
    }

    /// <summary>Removes what is past its time; on a dry run it is counted only.</summary>
    /// <returns>How much, by kind.</returns>
    internal static async Task<Listing> PurgeAsync(OperatorJobs jobs, bool dryRun, string? reason, CancellationToken stop)
    {
        try
        {
            var report = await jobs.Job<Operator>()
                .PurgeAsync(await jobs.AskedAsync(reason, stop), BusinessDate.Today(TimeProvider.System), dryRun, stop);
            return new(dryRun ? "Past its time" : "Removed", ["Kind", "Count"],
                [.. report.Removed.Select(kind => (IReadOnlyList<string>)[kind.Key, kind.Value.ToString(CultureInfo.InvariantCulture)])]);
        }
        catch (AggregateException fault) when (dryRun)
        {
            // Counting changes nothing: whatever kept it from that is said as of any verb that reads.
            ExceptionDispatchInfo.Throw(fault.InnerExceptions[0]);
            throw;
        }
        catch (AggregateException fault)
        {
            throw new CannotProceedException(
                "Some of what is past its time could not be removed; the log and the notice to the operators name it. Running it again is "
                    + "safe.", fault);
        }
    }

    /// <summary>Who did what in the last days, in order of time.</summary>
    internal static async Task<Listing> AuditAsync(OperatorJobs jobs, int days, CancellationToken stop)
    {
        var now = TimeProvider.System.GetUtcNow();
        var rows = new List<IReadOnlyList<string>>();
        await foreach (var entry in jobs.Job<AuditBook>().ReadAsync(now.AddDays(-days), now.AddMinutes(1), stop))
            rows.Add(
                [entry.At.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), entry.By.Name, entry.Act, entry.Target,
                    entry.Reason, entry.Result]);
        return new("", _auditColumns, rows);
    }

    private static async Task<Listing> RestoreAsync(OperatorJobs jobs, DateOnly? day, string? reason, CancellationToken stop)
    {
        var copies = await jobs.Job<TableBackup>().DaysAsync(stop);
        if (copies.Count == 0) throw new WrongInputException("There is no copy of the tables.");
        if (day is { } named && !copies.Contains(named))
            throw new WrongInputException(
                $"There is no copy of {named:yyyy-MM-dd}; there are "
                    + $"{string.Join(", ", copies.Select(one => one.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)))}.");
        var rows = await jobs.Job<Operator>().RestoreAsync(await jobs.AskedAsync(reason, stop), day ?? copies[0], stop);
        return new($"From the copy of {day ?? copies[0]:yyyy-MM-dd}", ["Table", "Rows"],
            [.. TableBackup.Copied.Select(table => (IReadOnlyList<string>)
                [table, rows.TryGetValue(table, out var count) ? $"{count}" : "holds rows: left alone"])]);
    }
}
