using System.Text.Json;
using Azure.Data.Tables;
using Dit.Core.Applicants;

namespace Dit.Interface.Journal;

/// <summary>
/// The journal as a table: what became of every rejected, doubtful or superseded row. A partition is an employer and month, a row a
/// file and ordinal: an employer's lists and its pages read few partitions, and a row that is written again is the same row.
/// </summary>
public sealed class JournalTable(DitStorage storage)
{
    /// <summary>The employer in the partition of rows whose position is not known.</summary>
    internal const string NoEmployer = "none";
    private readonly TableClient _table = storage.Table(Tables.Journal);

    /// <summary>What became of an employer's rows in a month.</summary>
    /// <param name="vpd">The employer; null for rows whose position is not known.</param>
    /// <param name="month">Any day of the month.</param>
    public async Task<IReadOnlyList<JournalLine>> OfAsync(Vpd? vpd, DateOnly month, CancellationToken stop)
    {
        var lines = new List<JournalLine>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Partition(vpd?.Text ?? "", month)}");
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: stop)) lines.Add(Read(row));
        return lines;
    }

    /// <summary>Writes lines, in as few calls as there are partitions and hundreds.</summary>
    internal async Task WriteAsync(IEnumerable<JournalLine> lines, CancellationToken stop)
    {
        foreach (var partition in lines.GroupBy(line => Partition(line.Vpd, line.On)))
            await _table.SubmitInBatchesAsync(
                partition.Select(line =>
                    new TableTransactionAction(TableTransactionActionType.UpsertReplace, ToEntity(partition.Key, line))), stop);
    }

    /// <summary>The month of a partition; null for a key of another form.</summary>
    internal static DateOnly? MonthOf(string partition) =>
        partition.LastIndexOf('-') is var cut and > 0
            && DateOnly.TryParseExact($"{partition[(cut + 1)..]}01", "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None,
                out var month) ? month : null;

    private static string Partition(string vpd, DateOnly on) =>
        string.Create(CultureInfo.InvariantCulture, $"{(vpd.Length == 0 ? NoEmployer : vpd)}-{on:yyyyMM}");

    private static TableEntity ToEntity(string partition, JournalLine line) =>
        new(partition, string.Create(CultureInfo.InvariantCulture, $"{TableKey.Encode(line.Run)}-{line.Ordinal:D7}"))
        {
            ["Schema"] = 1,
            ["File"] = line.File,
            ["Run"] = line.Run,
            ["Ordinal"] = line.Ordinal,
            ["On"] = FileDate.Write(line.On),
            ["Result"] = line.Result.ToString(),
            ["Vpd"] = line.Vpd,
            ["Dpn"] = line.Dpn,
            ["Position"] = line.Position,
            ["LastName"] = line.LastName,
            ["Name"] = line.Name,
            ["Born"] = FileDate.Write(line.Born),
            ["Gmc"] = line.Gmc,
            ["Start"] = FileDate.Write(line.Start),
            ["Applicant"] = line.Applicant,
            ["Messages"] = JsonSerializer.Serialize(line.Messages, JournalJson.Default.IReadOnlyListRowMessage),
        };

    private static JournalLine Read(TableEntity row) => new()
    {
        File = row.GetString("File"),
        Run = row.GetString("Run"),
        Ordinal = row.GetInt32("Ordinal") ?? 0,
        On = FileDate.Read(row.GetString("On")) ?? default,
        Result = Enum.Parse<RowResult>(row.GetString("Result")),
        Vpd = row.GetString("Vpd"),
        Dpn = row.GetString("Dpn"),
        Position = row.GetString("Position"),
        LastName = row.GetString("LastName"),
        Name = row.GetString("Name"),
        Born = FileDate.Read(row.GetString("Born")),
        Gmc = row.GetString("Gmc"),
        Start = FileDate.Read(row.GetString("Start")),
        Applicant = row.GetString("Applicant"),
        Messages = JsonSerializer.Deserialize(row.GetString("Messages"), JournalJson.Default.IReadOnlyListRowMessage)!,
    };
}
