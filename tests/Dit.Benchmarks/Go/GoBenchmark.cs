using Azure.Data.Tables;
using Dit.Benchmarks.Contest;
using Dit.Core.Files;
using Dit.Interface.Intake;
using Dit.Interface.Ledger;
using Dit.Interface.Reference;
using Dit.Interface.Storage;
using DitFunctions.Local;
using DitFunctions.Local.Processing;

namespace Dit.Benchmarks.Go;

/// <summary>One employer's full file, the same again with nothing new, and files of changes. People at scale 1 are 8,000.</summary>
internal static class GoBenchmark
{
    private const string Config = "vpd,ods_code,name,mode,enabled\n";

    internal static async Task RunAsync(double scale)
    {
        await WarmUp.RunAsync(lab => MeasureAsync(lab, 100));
        var people = (int)Math.Min(8_000, 80_000 * scale);
        var rounds = await Rounds.HoldAsync(lab => MeasureAsync(lab, people), round => round.Ours[0].Seconds / round.Floor.Seconds);
        var (floor, measured) = rounds[rounds.Count / 2];
        Page.Title($"go: {people:N0} people, {GoContent.Positions} training positions, {measured[0].Rows:N0} rows");
        Page.Contest([floor, .. measured]);
        Page.AtMost($"GO full file of {people:N0} people in two periods, time to the floor's",
            rounds.Median(round => round.Ours[0].Seconds / round.Floor.Seconds), 1.2);
        Page.AtMost("GO, calls of 500 changes to calls of 50", (double)measured[2].Calls.Total / measured[1].Calls.Total, 10);
        Page.Ratio("calls of 50 changes to calls of the full file", (double)measured[1].Calls.Total / measured[0].Calls.Total, "reported");
        Page.Operations(measured[0]);
    }

    private static async Task<(Measured Floor, IReadOnlyList<Measured> Ours)> MeasureAsync(Lab lab, int people)
    {
        var before = await FloorAsync(lab, people);
        var bench = lab.Bench();
        var clock = new DayClock();
        clock.StandOn(new DateOnly(2026, 5, 4));
        await using var host = await bench.HostAsync(clock);
        foreach (var (name, text) in ConfigFiles()) await bench.Storage.Container(Containers.Config).GetBlobClient(name)
            .UploadAsync(BinaryData.FromString(text));
        await host.Job<ReferenceWatch>().RunAsync(default);
        await host.IdleAsync(default);
        List<Measured> ours =
        [
            await TakeAsync(bench, host, "ours, full file", GoContent.Name(true, 1), name => GoContent.Full(name, people)),
            await TakeAsync(bench, host, "ours, 50 changes", GoContent.Name(false, 2),
                name => GoContent.Changes(name, Math.Min(50, people))),
            await TakeAsync(bench, host, "ours, 500 changes", GoContent.Name(false, 3),
                name => GoContent.Changes(name, Math.Min(500, people))),
            await TakeAsync(bench, host, "ours, the full file again", GoContent.Name(true, 4), name => GoContent.Full(name, people)),
        ];
        var after = await FloorAsync(lab, people);
        return (Measured.Mean(before, after), ours);
    }

    private static async Task<Measured> TakeAsync(Bench bench, JobHost host, string who, string name,
        Func<string, (byte[] Content, int Rows)> content)
    {
        var (bytes, rows) = content(name);
        var blob = bench.Storage.Container(Containers.EsrInbound).GetBlobClient(name);
        await blob.UploadAsync(BinaryData.FromBytes(bytes));
        var measured = await bench.MeasureAsync(who, rows, async () =>
        {
            await host.Job<Receive>().ReceiveAsync(blob, default);
            await host.IdleAsync(default);
        });
        var entry = (await host.Job<FileLedger>().AllAsync(default)).Single(entry => entry.Name == name);
        Checks.Same($"{name} done", (int)FileStatus.Done, (int)entry.Status);
        Checks.Same($"{name} accepted", rows, entry.Counts.Accepted);
        return measured;
    }

    private static async Task<Measured> FloorAsync(Lab lab, int people)
    {
        var bench = lab.Bench();
        var name = GoContent.Name(true, 1);
        var (bytes, rows) = GoContent.Full(name, people);
        var (inbound, books, table, queue) = (bench.Blobs.GetBlobContainerClient("esr-inbound"),
            bench.Blobs.GetBlobContainerClient("books"), bench.Tables.GetTableClient("records"), bench.Queues.GetQueueClient("receive"));
        await inbound.CreateAsync();
        await books.CreateAsync();
        await table.CreateAsync();
        await queue.CreateAsync();
        await inbound.GetBlobClient(name).UploadAsync(BinaryData.FromBytes(bytes));
        return await bench.MeasureAsync("floor", rows, async () =>
        {
            var content = (await inbound.GetBlobClient(name).DownloadContentAsync()).Value.Content;
            await queue.SendMessageAsync(name);
            var message = (await queue.ReceiveMessagesAsync(1)).Value[0];
            var lines = FileEncoding.Utf8.GetString(content).Split("\r\n")[1..^2];
            await Parallel.ForEachAsync(lines.Index().Chunk(100), new ParallelOptions { MaxDegreeOfParallelism = 4 },
                async (batch, stop) => await table.SubmitTransactionAsync(batch.Select(Add), stop));
            await books.GetBlobClient("people").UploadAsync(BinaryData.FromBytes(bytes[..(bytes.Length / 2)]));
            await books.GetBlobClient("positions").UploadAsync(BinaryData.FromBytes(bytes[..(bytes.Length / 10)]));
            await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt);
        });
    }

    private static TableTransactionAction Add((int Index, string Row) line) => new(
        TableTransactionActionType.Add,
        new TableEntity("431", $"{line.Row[..3]}-{line.Index:D10}")
        {
            ["Row"] = line.Row,
            ["Mark"] = new string('m', 32),
            ["Run"] = "GO-431/in-00000001-0123456789abcdef"
        });

    private static Dictionary<string, string> ConfigFiles() => new()
    {
        ["employers.csv"] = $"{Config}{GoContent.Employer.Vpd},{GoContent.Employer.OdsCode},Employer,full,true\n",
        ["bodies.csv"] = $"code,name,prefixes,enabled\n{GoContent.Employer.BodyCode},Body,{GoContent.Employer.BodyCode},true\n",
        ["recipients.csv"] = "vpd,name,email,role,kinds\n",
        ["locum-codes.csv"] = "code\n970\n",
    };
}
