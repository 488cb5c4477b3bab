using Dit.Core.Notices;
using Dit.Core.Positions;
using Dit.Core.Positions.Loads;
using Dit.Interface.Applicants;
using Dit.Interface.Books;
using Dit.Interface.Intake;
using Dit.Interface.Notices;
using Dit.Interface.Reference;

namespace Dit.Interface.Esr;

/// <summary>
/// Loads a GO file: rows into the table, then the books that are derived from it, then the ledger. A crash anywhere leaves
/// the old books in force, and doing the file again ends at the same state.
/// </summary>
public sealed class GoLoad(FileArchive archive, GoGate gate, GoBooks books, Lifecycle lifecycle, GoEnd end, TimeProvider clock)
{
    /// <summary>Loads the file of a run, or holds it as <c>TooManyChanges</c>.</summary>
    public async Task LoadAsync(FileEntry entry, CancellationToken stop)
    {
        var today = BusinessDate.Today(clock);
        await using var content = await archive.OpenAsync(entry, stop);
        var file = await GoFile.ReadAsync(content, entry, stop);
        var (rows, before) = await books.BeforeAsync(file, today, stop);
        if (file.IsFull && !await gate.IsOpenAsync(entry, file, before, today, stop)) return;
        var people = await books.WriteAsync(entry.Run, file, rows, before, today, stop);
        await lifecycle.HireAsync(file.Vpd, people, entry.FileName!.Canonical, today, stop);
        await end.CloseAsync(entry, file, today, stop);
    }
}

/// <summary>Says whether a full file may be loaded now: not when it leaves out too much, nor before what is held before it.</summary>
public sealed class GoGate(ReferenceStore reference, Traffic traffic)
{
    /// <returns>False when the file is held, or goes back into its lane.</returns>
    internal async Task<bool> IsOpenAsync(FileEntry entry, GoFile file, PositionBook before, DateOnly today, CancellationToken stop)
    {
        if (entry.Released || entry.Cleared) return true;
        var inFile = file.Records.Values.Select(row => row.Thing).Concat(file.Kept).Select(EsrKey.PositionOf).OfType<PositionId>()
            .ToHashSet();
        var leftOut = EsrLoad.LeftOutOf(before, inFile, await reference.CurrentAsync(stop), today);
        // What is held before it goes first: a full file closes a gap only when it is itself loaded.
        if (!leftOut.IsTooMuch) return await traffic.ClearAsync(entry, stop);
        await traffic.HoldAsync(entry, FileFault.TooManyChanges, leftOut.Words, stop);
        return false;
    }
}

/// <summary>Ends a GO file: its bad rows lie in the rejects, the operators learn of a changed layout, the ledger has the counts.</summary>
public sealed partial class GoEnd(DitStorage storage, NoticeBoard board, FileEnd end, ILogger<GoEnd> log)
{
    internal async Task CloseAsync(FileEntry entry, GoFile file, DateOnly today, CancellationToken stop)
    {
        var rejects = new RejectedRows(storage, entry, entry.GivenOn, FileSyntax.Go);
        foreach (var (row, _) in file.Rejected) await rejects.AddAsync(file.Header, row, stop);
        await rejects.CommitAsync(stop);
        var counts = new FileCounts(entry.Counts.Rows, file.Accepted, file.Rejected.Count, 0, 0);
        Balance.Check(entry.Run, counts);
        if (file.Layouts.Suspicion is { } lost)
            await board.PostAsync([Alerts.LayoutChanged(entry.FileName!, lost, NoticeOrder.Of(entry.FileName))], today, stop);
        LogLoaded(entry.Run, counts.Accepted, counts.Rejected);
        var findings = FileResult.FindingsOf(file.Rejected.Select(rejected => rejected.Why.Rule));
        await end.CloseAsync(entry.Run, new(counts, findings, "", FirstFaults(file)), stop);
    }

    // The ledger names the first bad rows by line; all of them lie in the rejects.
    private static string FirstFaults(GoFile file) =>
        string.Join("; ", file.Rejected.Take(10).Select(rejected => $"line {rejected.Why.Line}: {rejected.Why.Rule} {rejected.Why.Words}"));

    [LoggerMessage(EventId = 200, EventName = "GoLoaded", Level = LogLevel.Information,
        Message = "Run {Run} is loaded: {Accepted} rows accepted, {Rejected} rejected")]
    private partial void LogLoaded(RunId run, int accepted, int rejected);
}
