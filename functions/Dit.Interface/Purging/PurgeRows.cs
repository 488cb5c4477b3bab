using Dit.Core.Applicants;
using Dit.Core.Files.Layouts;
using Dit.Interface.Audit;
using Dit.Interface.Books;
using Dit.Interface.Delivery;
using Dit.Interface.Work;

namespace Dit.Interface.Purging;

/// <summary>Removes rows past their time. A row that was written meanwhile fails its batch, and the next purge sees it again.</summary>
public sealed class PurgeRows(DitStorage storage, RunsInUse runs, FileLedger ledger, LooseEntries entries, EsrBooks books)
{
    /// <summary>Applicant records that are closed and of which neither a file nor ESR has told for long.</summary>
    public async Task<int> ApplicantsAsync(PurgeDay day, CancellationToken stop)
    {
        var filter = TableClient.CreateQueryFilter(
            $"LastFileDate lt {FileDate.Write(day.PersonsFrom)} and State ne {nameof(ApplicantState.PreferredApplicant)}");
        return await RemoveAsync(Tables.Applicants, filter, ["Steps"],
            row => ApplicantStep.Read(row.GetString("Steps")).All(step => step.On < day.PersonsFrom), day, stop);
    }

    /// <summary>ESR's records of people whom no current book holds.</summary>
    public async Task<int> PersonsAsync(PurgeDay day, CancellationToken stop)
    {
        var removed = 0;
        var record = new FileRecord(FileSyntax.Go, FileEncoding.Utf8);
        foreach (var vpd in (await books.DirectoryAsync(day.Day, stop)).Books.Select(book => book.Vpd))
        {
            var people = (await books.PeopleRowsAsync(vpd, stop)).Things();
            var filter = TableClient.CreateQueryFilter(
                $"PartitionKey eq {vpd.Text} and Timestamp lt {BusinessDate.At(day.PersonsFrom, TimeOnly.MinValue)}");
            removed += await RemoveAsync(Tables.EsrRecords, filter, ["Row"], row => DoctorBookRows.Keeps(row.RowKey)
                && !IsHeld(row, people, record), day, stop);
        }

        return removed;
    }

    /// <summary>Rows of notices, with whom they were given to, and of their emails unless one is still out.</summary>
    public async Task<int> NoticesAsync(PurgeDay day, CancellationToken stop)
    {
        string[] filters =
        [
            TableClient.CreateQueryFilter($"Path gt {""} and Path lt {$"{day.PersonsFrom:yyyy-MM-dd}"}"),
            RowFilter.All(RowFilter.PartitionsOf(EmailLedger.FirstPartition),
                TableClient.CreateQueryFilter($"At lt {BusinessDate.At(day.PersonsFrom, TimeOnly.MinValue)}"),
                TableClient.CreateQueryFilter($"State ne {nameof(EmailState.Sent)} and State ne {nameof(EmailState.Sending)}")),
        ];
        return await RemoveAsync(Tables.Notices, filters, day, stop);
    }

    /// <summary>A table of before that nobody reads any more.</summary>
    /// <returns>1 when it was there. A dry run does not look.</returns>
    public async Task<int> FormerJournalAsync(PurgeDay day, CancellationToken stop)
    {
        if (day.DryRun) return 0;
        try
        {
            return await storage.Table(Tables.FormerJournal).DeleteAsync(stop) is { Status: not 404 } ? 1 : 0;
        }
        catch (RequestFailedException fault) when (fault.Status == 403)
        {
            // Roles are given table by table: where the app has none on this one, no deployment ever made it.
            return 0;
        }
    }

    /// <summary>Progress marks, with their runs' work folders.</summary>
    public async Task<int> MarksAsync(PurgeDay day, CancellationToken stop)
    {
        // The ledger is read after the marks: a run is in it before its marks are there.
        var marks = await ReadAsync(Tables.Runs, "", [], stop);
        var kept = await runs.SinceAsync(day.FilesFrom, stop);
        return await RemoveAsync(Tables.Runs, [.. marks.Where(mark => !kept.Contains(mark.PartitionKey))], day, stop);
    }

    /// <summary>
    /// The ledger's rows: files in and out, and the days that timers did; dead letters that were dealt with or that nobody can put back,
    /// after the 30 days of their runs. Counters and lanes stay.
    /// </summary>
    public async Task<int> LedgerAsync(PurgeDay day, CancellationToken stop)
    {
        var limit = FileDate.Write(day.LedgerFrom);
        var (last, unknown) = (BusinessDate.At(day.FilesFrom, TimeOnly.MinValue), DeadLetterEntry.Unreadable);
        var letters = TableClient.CreateQueryFilter($"PartitionKey eq {DeadLetterBook.Partition} and At lt {last}");
        var unreadable = TableClient.CreateQueryFilter($"Run ge {unknown} and Run lt {unknown + "~"}");
        string[] filters =
        [
            RowFilter.All(RowFilter.PartitionsOf("out-"), RowFilter.RowsOf("file-"),
                TableClient.CreateQueryFilter($"Date lt {limit} and IsPublished eq {true}")),
            $"{letters} and {TableClient.CreateQueryFilter($"State ne {nameof(DeadLetterState.Open)}")}",
            $"{letters} and {unreadable} and {TableClient.CreateQueryFilter($"State eq {nameof(DeadLetterState.Open)}")}",
            RowFilter.All(RowFilter.PartitionsOf("timer-"), TableClient.CreateQueryFilter($"RowKey lt {limit}")),
        ];
        var removed = await RemoveAsync(Tables.Ledger, filters, day, stop);
        await foreach (var entry in ledger.BeforeAsync(day.LedgerFrom, stop))
        {
            if (!day.DryRun) await entries.RemoveAsync(entry, stop);
            removed++;
        }

        return removed;
    }

    /// <summary>What people did, by the month: a month goes when all of it is past 6 years.</summary>
    public Task<int> AuditAsync(PurgeDay day, CancellationToken stop) =>
        RemoveAsync(Tables.Audit, [TableClient.CreateQueryFilter(
            $"PartitionKey lt {AuditBook.PartitionOf(BusinessDate.At(day.LedgerFrom, TimeOnly.MinValue))}")], day, stop);

    private static bool IsHeld(TableEntity row, HashSet<string> people, FileRecord record) =>
        people.Contains(EsrKey.ThingOf(row.RowKey))
        || (row.GetString("Row") is { Length: > 0 } text
            && people.Contains(EsrKey.Of(GoLayouts.Person.Type, DoctorBookRows.PersonOf(record, text))));

    private async Task<int> RemoveAsync(string table, string[] filters, PurgeDay day, CancellationToken stop)
    {
        var removed = 0;
        foreach (var filter in filters) removed += await RemoveAsync(table, filter, [], _ => true, day, stop);
        return removed;
    }

    private async Task<int> RemoveAsync(string table, string filter, string[] columns, Func<TableEntity, bool> isPast, PurgeDay day,
        CancellationToken stop) =>
        await RemoveAsync(table, [.. (await ReadAsync(table, filter, columns, stop)).Where(isPast)], day, stop);

    private Task<List<TableEntity>> ReadAsync(string table, string filter, string[] columns, CancellationToken stop) =>
        storage.Table(table).ListAsync(filter, stop, ["PartitionKey", "RowKey", .. columns]);

    private async Task<int> RemoveAsync(string table, List<TableEntity> rows, PurgeDay day, CancellationToken stop)
    {
        if (day.DryRun) return rows.Count;
        foreach (var partition in rows.GroupBy(row => row.PartitionKey, StringComparer.Ordinal))
            await storage.Table(table).SubmitInBatchesAsync(partition.Select(row => new TableTransactionAction(
                TableTransactionActionType.Delete, new TableEntity(row.PartitionKey, row.RowKey),
                row.ETag == default ? ETag.All : row.ETag)), stop);
        return rows.Count;
    }
}
