using System.Globalization;
using System.Text;
using Azure.Data.Tables;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Dit.Benchmarks.Contest;
using Dit.Benchmarks.Nation;

namespace Dit.Benchmarks.Applicants;

/// <summary>
/// What a typical Functions app does: a message per row; for each a point read of its position, of the person and of what is held, an
/// upsert; 24 rows side by side, as a queue trigger's defaults have it. Of a large day some rows, the pace is the same for all.
/// </summary>
internal sealed class UsualOnTheDay(Bench bench, NationShape shape)
{
    internal const string Who = "usual way";
    private const int SideBySide = 24;
    private const int BatchRows = 100;
    private readonly QueueClient _queue = bench.Queues.GetQueueClient("rows");
    private readonly TableClient _positions = bench.Tables.GetTableClient("positions");
    private readonly TableClient _people = bench.Tables.GetTableClient("people");
    private readonly TableClient _applicants = bench.Tables.GetTableClient("applicants");
    private int _accepted;

    internal static async Task<Measured> RunAsync(Lab lab, NationShape shape, int mostRows)
    {
        var usual = new UsualOnTheDay(lab.Bench(), shape);
        var rows = shape.All.SelectMany(employer => Enumerable.Range(0, shape.PositionsPerEmployer).Select(post => (employer, post)))
            .Take(mostRows).ToList();
        await usual.PrepareAsync(rows);
        var measured = await usual.MeasureAsync(rows);
        Checks.Same("usual way's accepted rows",
            rows.Count(row => NationFile.KindOf(row.post) is not (RowKind.UnknownPosition or RowKind.TooLate)), usual._accepted);
        return measured.For(shape.Applicants);
    }

    private async Task PrepareAsync(List<(NationEmployer Employer, int Post)> rows)
    {
        await _queue.CreateAsync();
        foreach (var table in new[] { _positions, _people, _applicants }) await table.CreateAsync();
        foreach (var employer in rows.GroupBy(row => row.Employer))
        {
            await FillAsync(_positions,
                employer.Select(row =>
                    new TableEntity(row.Employer.Vpd.Text,
                        Key(row.Employer.PositionId(row.Post)))
                    { ["Row"] = row.Employer.PositionRow(row.Post) }));
            var known = employer.Where(row => NationFile.KindOf(row.Post) is RowKind.Certain or RowKind.Possible)
                .Select(row => NationFile.PersonOf(shape, row.Employer, row.Post)).DistinctBy(person => person.Gmc);
            await FillAsync(_people,
                known.Select(person =>
                    new TableEntity(employer.Key.Vpd.Text, person.Gmc) { ["Name"] = person.LastName, ["Born"] = person.BornText }));
        }
    }

    private Task<Measured> MeasureAsync(List<(NationEmployer Employer, int Post)> rows) => bench.MeasureAsync(Who, rows.Count, async () =>
    {
        await Parallel.ForEachAsync(rows, new ParallelOptions { MaxDegreeOfParallelism = SideBySide },
            async (row, stop) => await _queue.SendMessageAsync(Text(row.Employer, row.Post), stop));
        for (var left = rows.Count; left > 0;)
        {
            var messages = (await _queue.ReceiveMessagesAsync(32, TimeSpan.FromMinutes(5))).Value;
            await Parallel.ForEachAsync(messages, new ParallelOptions { MaxDegreeOfParallelism = SideBySide },
                async (message, stop) => await HandleAsync(message, stop));
            left -= messages.Length;
        }
    });

    private async Task HandleAsync(QueueMessage message, CancellationToken stop)
    {
        var fields = message.Body.ToString().Split('|');
        var position = await _positions.GetEntityIfExistsAsync<TableEntity>(fields[0], fields[1], cancellationToken: stop);
        if (position.HasValue && fields[3] != nameof(RowKind.TooLate))
        {
            await _people.GetEntityIfExistsAsync<TableEntity>(fields[0], fields[2], cancellationToken: stop);
            await _applicants.GetEntityIfExistsAsync<TableEntity>(fields[0], $"{fields[1]}-{fields[2]}", cancellationToken: stop);
            await _applicants.UpsertEntityAsync(
                new TableEntity(fields[0], $"{fields[1]}-{fields[2]}") { ["Values"] = fields[4], ["State"] = "PreferredApplicant" },
                    TableUpdateMode.Replace, stop);
            Interlocked.Increment(ref _accepted);
        }

        await _queue.DeleteMessageAsync(message.MessageId, message.PopReceipt, stop);
    }

    private string Text(NationEmployer employer, int post)
    {
        var kind = NationFile.KindOf(post);
        var position = kind == RowKind.UnknownPosition ? 0 : employer.PositionId(kind == RowKind.Repeat ? post - 1 : post);
        var text =
            new StringBuilder().AppendJoin('|', employer.Vpd.Text, Key(position), NationFile.PersonOf(shape, employer, post).Gmc, kind);
        return text.Append('|').Append('v', FloorOnTheDay.ValuesLength).ToString();
    }

    private static async Task FillAsync(TableClient table, IEnumerable<TableEntity> entities)
    {
        foreach (var batch in entities.Chunk(BatchRows))
            await table.SubmitTransactionAsync(
                batch.Select(entity => new TableTransactionAction(TableTransactionActionType.UpsertReplace, entity)));
    }

    private static string Key(long id) => id.ToString("D15", CultureInfo.InvariantCulture);
}
