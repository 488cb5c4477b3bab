using Dit.Core.Files;
using Dit.Core.Files.Layouts;
using Dit.Core.Notices;
using Dit.Core.People;
using Dit.Core.Positions;
using Dit.Core.Positions.Loads;
using Dit.Interface.Applicants;
using Dit.Interface.Books;
using Dit.Interface.Intake;
using Dit.Interface.Ledger;
using Dit.Interface.Notices;
using Dit.Interface.Reference;

namespace Dit.Interface.Esr;

/// <summary>
/// Loads a GO file: rows into the table, then the books that are derived from it, then the ledger. A crash anywhere leaves
/// the old books in force, and doing the file again ends at the same state.
/// </summary>
public sealed partial class GoLoad(
    DitStorage storage, FileArchive archive, EsrRecords records, EsrBooks books, DoctorLoad doctors, Lifecycle lifecycle,
        ReferenceStore reference, NoticeBoard board, Traffic traffic, FileEnd end, TimeProvider clock, ILogger<GoLoad> log)
{
    /// <summary>Loads the file of a run, or holds it as <c>TooManyChanges</c>.</summary>
    public async Task LoadAsync(FileEntry entry, CancellationToken stop)
    {
        var vpd = entry.FileName!.Vpd!.Value;
        var today = BusinessDate.Today(clock);
        await using var content = await archive.OpenAsync(entry, stop);
        var file = await GoFile.ReadAsync(content, entry.IsUtf8, entry.Counts.Rows, entry.FileName.Sequence, stop);
        var isFull = entry.FileName.Kind == FileKind.GoFull;
        var rows = await books.PositionRowsAsync(vpd, stop);
        var before = PositionBookRows.ToPeriods(vpd, rows.Records()).On(today);
        if (isFull && !entry.Released && !entry.Cleared)
        {
            if (await TooManyAsync(before, file, today, stop) is { } words)
            {
                await traffic.HoldAsync(entry, FileFault.TooManyChanges, words, stop);
                return;
            }

            // What is held before it goes first: a full file closes a gap only when it is itself loaded.
            if (!await traffic.ClearAsync(entry, stop)) return;
        }

        var held = await PeopleRowsAsync(vpd, entry, isFull, stop);
        var emptied = isFull ? null : file.Emptied(rows.Keys.Concat(held.Keys)).ToList();
        await records.WriteAsync(vpd, entry.Run, entry.FileName.Sequence, file, emptied, stop);
        var people = await WriteBooksAsync(vpd, file, isFull, (rows, held), before, today, stop);
        await lifecycle.HireAsync(vpd, people, entry.FileName.Canonical, today, stop);
        await CloseAsync(entry, file, today, stop);
    }

    private async Task<string?> TooManyAsync(PositionBook before, GoFile file, DateOnly today, CancellationToken stop)
    {
        var inFile = file.Records.Values.Select(row => row.Thing).Concat(file.Kept).Select(EsrKey.PositionOf).OfType<PositionId>()
            .ToHashSet();
        var leftOut = EsrLoad.LeftOutOf(before, inFile, await reference.CurrentAsync(stop), today);
        return leftOut.IsTooMuch ? leftOut.Words : null;
    }

    // A book of the time when one row a person was kept lacks the periods; the table has them.
    private async Task<EsrBookRows> PeopleRowsAsync(Vpd vpd, FileEntry entry, bool isFull, CancellationToken stop)
    {
        var held = await books.PeopleRowsAsync(vpd, stop);
        if (isFull || !held.IsOld) return held;
        await records.RaiseAsync(vpd, entry.Run, entry.FileName!.Sequence, stop);
        var raised = new EsrBookRows { Version = held.Version };
        var record = new FileRecord(FileSyntax.Go, FileEncoding.Utf8);
        await foreach (var (key, row) in records.RowsAsync(vpd, stop))
        {
            record.Load(row, 1);
            if (GoLayouts.Find(record[0].Trim(), out _) is { } type && PeopleBookRows.Slim(type.Layout, record) is { } slim)
                raised.Put(key, slim);
        }

        return raised;
    }

    private async Task<PeopleBook> WriteBooksAsync(
        Vpd vpd, GoFile file, bool isFull, (EsrBookRows Positions, EsrBookRows People) held, PositionBook before, DateOnly today,
            CancellationToken stop)
    {
        var positions = isFull ? held.Positions.Only(file.Kept) : held.Positions;
        var people = isFull ? held.People.Only(file.Kept) : held.People;
        foreach (var key in people.Keys.Where(key => file.Ends(EsrKey.ThingOf(key))).ToList()) people.Remove(key);
        foreach (var key in positions.Keys.Where(key => file.Ends(EsrKey.ThingOf(key))).ToList()) End(positions, key);
        foreach (var (key, row) in file.Records)
        {
            if (row.InPositions is not null) positions.Put(key, row.InPositions);
            if (row.InPeople is not null) people.Put(key, row.InPeople);
        }

        var after = PositionBookRows.ToPeriods(vpd, positions.Records()).On(today);
        PositionBookRows.PutFormer(positions, EsrLoad.FormerDpns(before, after.Positions.Values, today), before.FormerDpns.Keys);
        var known = PeopleBookRows.ToBook(vpd, today, people.Records());
        await doctors.WriteAsync(vpd, file, isFull, known, after, before, stop);
        await books.PutAsync(vpd, positions, people, stop);
        return known;
    }

    // A PIA row that is deleted takes the DPN with it, also where the POA row has one (interface-files.md, section 5) [F].
    private static void End(EsrBookRows positions, string key)
    {
        if (EsrKey.TypeOf(key) == GoLayouts.PositionInformation.Type)
            positions.Put(key, PositionBookRows.WithoutDetail(positions.Find(key)!));
        else positions.Remove(key);
    }

    private async Task CloseAsync(FileEntry entry, GoFile file, DateOnly today, CancellationToken stop)
    {
        var rejects = new RejectedRows(storage, entry, entry.GivenOn, FileSyntax.Go);
        foreach (var (row, _) in file.Rejected) await rejects.AddAsync(file.Header, row, stop);
        await rejects.CommitAsync(stop);
        var counts = new FileCounts(entry.Counts.Rows, file.Accepted, file.Rejected.Count, 0, 0);
        Balance.Check(entry.Run, counts);
        var findings = file.Rejected.CountBy(rejected => rejected.Why.Rule).OrderBy(rule => rule.Key, StringComparer.Ordinal)
            .ToDictionary();
        if (file.Layouts.Suspicion is { } lost)
            await board.PostAsync([Alerts.LayoutChanged(entry.FileName!, lost, NoticeOrder.Of(entry.FileName))], today, stop);
        LogLoaded(entry.Run, counts.Accepted, counts.Rejected);
        await end.CloseAsync(entry.Run, new(counts, findings, "", FirstFaults(file)), stop);
    }

    // The ledger names the first bad rows by line; all of them lie in the rejects.
    private static string FirstFaults(GoFile file) =>
        string.Join("; ", file.Rejected.Take(10).Select(rejected => $"line {rejected.Why.Line}: {rejected.Why.Rule} {rejected.Why.Words}"));

    [LoggerMessage(EventId = 200, EventName = "GoLoaded", Level = LogLevel.Information,
        Message = "Run {Run} is loaded: {Accepted} rows accepted, {Rejected} rejected")]
    private partial void LogLoaded(RunId run, int accepted, int rejected);
}
