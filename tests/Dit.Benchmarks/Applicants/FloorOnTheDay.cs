using System.Globalization;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Dit.Benchmarks.Contest;
using Dit.Benchmarks.Nation;

namespace Dit.Benchmarks.Applicants;

/// <summary>
/// The least that storage must do for the day: each file read once, an entity of the same size per accepted applicant in batches of a
/// hundred per employer, a message per slice and stage, each confirmation written once. No logic at all.
/// </summary>
internal static class FloorOnTheDay
{
    internal const string Who = "floor";

    /// <summary>The mean length of a record's values as JSON has them.</summary>
    internal const int ValuesLength = 267;
    private const int SliceRows = 5_000;
    private const int BatchRows = 100;
    private const int ConfirmationBytesPerRow = 130;
    private static readonly string[] _stages = ["receive", "sort", "match", "confirm", "notify"];

    internal static async Task<Measured> RunAsync(Lab lab, IReadOnlyList<NationFile> files)
    {
        var bench = lab.Bench();
        var (inbound, outbound, table) = (bench.Blobs.GetBlobContainerClient("tis-inbound"),
            bench.Blobs.GetBlobContainerClient("tis-outbound"), bench.Tables.GetTableClient("applicants"));
        await inbound.CreateAsync();
        await outbound.CreateAsync();
        await table.CreateAsync();
        foreach (var stage in _stages) await bench.Queues.GetQueueClient(stage).CreateAsync();
        foreach (var file in files) await inbound.GetBlobClient(file.Name).UploadAsync(BinaryData.FromBytes(file.Content));
        var measured = await bench.MeasureAsync(Who, files.Sum(file => file.Rows), () => Parallel.ForEachAsync(
            files, new ParallelOptions { MaxDegreeOfParallelism = 4 },
                async (file, _) => await DoAsync(bench, inbound, outbound, table, file)));
        var records = 0;
        await foreach (var _ in table.QueryAsync<TableEntity>(select: ["RowKey"])) records++;
        Checks.Same("floor's records", files.Sum(file => file.Accepted), records);
        return measured;
    }

    private static async Task DoAsync(Bench bench, BlobContainerClient inbound, BlobContainerClient outbound, TableClient table,
        NationFile file)
    {
        await inbound.GetBlobClient(file.Name).DownloadContentAsync();
        for (var slice = 0; slice * SliceRows < file.Rows; slice++)
            foreach (var stage in _stages) await PassAsync(bench.Queues.GetQueueClient(stage), file.Name);
        foreach (var (vpd, rows) in file.ByEmployer)
            foreach (var batch in Enumerable.Range(0, rows).Chunk(BatchRows))
                await table.SubmitTransactionAsync(
                    batch.Select(row => new TableTransactionAction(TableTransactionActionType.Add, Entity(vpd, row, file.Name))));
        await outbound.GetBlobClient(file.Name.Replace("APP", "APC", StringComparison.Ordinal))
            .UploadAsync(BinaryData.FromBytes(new byte[file.Rows * ConfirmationBytesPerRow]));
    }

    private static async Task PassAsync(QueueClient queue, string file)
    {
        await queue.SendMessageAsync($"{{\"Queue\":\"{queue.Name}\",\"Run\":\"{file}\",\"Part\":\"00000\",\"Schema\":1}}");
        var message = (await queue.ReceiveMessagesAsync(1)).Value[0];
        await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt);
    }

    // The columns and the sizes of ours.
    private static TableEntity Entity(string vpd, int row, string file) =>
        new(vpd, row.ToString("D15", CultureInfo.InvariantCulture) + "-1234567890")
        {
            ["State"] = "PreferredApplicant",
            ["Values"] = new string('v', ValuesLength),
            ["Body"] = "WMD",
            ["CreatedBy"] = file,
            ["CreatedByOrdinal"] = row,
            ["CreatedOn"] = "20260504",
            ["LastFile"] = file,
            ["LastFileDate"] = "20260504",
            ["LastFileSequence"] = 1,
            ["AssignmentId"] = "",
            ["Match"] = "",
            ["Replaces"] = "",
            ["ReplacedBy"] = "",
            ["KnownGmc"] = "",
            ["Steps"] = "20260504 Created " + file,
            ["WrittenBy"] = "APP-WMD.00000001.0123456789ab",
        };
}
