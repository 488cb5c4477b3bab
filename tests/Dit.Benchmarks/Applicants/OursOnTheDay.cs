using Dit.Benchmarks.Contest;
using Dit.Benchmarks.Nation;
using Dit.Core.Files;
using Dit.Interface.Intake;
using Dit.Interface.Ledger;
using Dit.Interface.Reference;
using Dit.Interface.Storage;
using DitFunctions.Local;
using DitFunctions.Local.Processing;

namespace Dit.Benchmarks.Applicants;

/// <summary>The interface as it is: the jobs on their queues, from the drop to the file's end.</summary>
internal static class OursOnTheDay
{
    internal const string Who = "ours";

    internal static Task<Measured> RunAsync(Lab lab, NationShape shape, IReadOnlyList<NationFile> files) =>
        RunAsync(lab.Bench(), shape, files);

    internal static async Task<Measured> RunAsync(Bench bench, NationShape shape, IReadOnlyList<NationFile> files)
    {
        var clock = new DayClock();
        clock.StandOn(NationFile.Day);
        await using var host = await bench.HostAsync(clock);
        await PrepareAsync(bench, host, shape);
        var inbound = bench.Storage.Container(Containers.TisInbound);
        foreach (var file in files) await inbound.GetBlobClient(file.Name).UploadAsync(BinaryData.FromBytes(file.Content));
        await host.IdleAsync(default);
        var measured = await bench.MeasureAsync(Who, files.Sum(file => file.Rows), async () =>
        {
            await Parallel.ForEachAsync(files, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (file, stop) =>
                await host.Job<Receive>().ReceiveAsync(inbound.GetBlobClient(file.Name), stop));
            await host.IdleAsync(default);
        });
        await CheckAsync(bench, host, files);
        return measured;
    }

    internal static async Task PrepareAsync(Bench bench, JobHost host, NationShape shape)
    {
        foreach (var (name, text) in NationBooks.Config(shape)) await bench.Storage.Container(Containers.Config).GetBlobClient(name)
            .UploadAsync(BinaryData.FromString(text));
        await host.Job<ReferenceWatch>().RunAsync(default);
        await NationBooks.SeedAsync(bench.Storage, shape);
    }

    private static async Task CheckAsync(Bench bench, JobHost host, IReadOnlyList<NationFile> files)
    {
        var entries = (await host.Job<FileLedger>().AllAsync(default)).ToDictionary(entry => entry.Name);
        foreach (var file in files)
        {
            var entry = entries[file.Name];
            Checks.Same($"{file.Name} done", 1, entry.Status == FileStatus.Done ? 1 : 0);
            Checks.Same($"{file.Name} accepted", file.Accepted, entry.Counts.Accepted);
            Checks.Same($"{file.Name} rejected", file.Rejected, entry.Counts.Rejected);
            Checks.Same($"{file.Name} duplicates", file.Duplicates, entry.Counts.Duplicates);
            Checks.Same($"{file.Name} confirmed rows", file.Rows, await ConfirmedAsync(bench, file, entry));
        }

        var records = 0;
        await foreach (var _ in bench.Storage.Table(Tables.Applicants).QueryAsync<Azure.Data.Tables.TableEntity>(select: ["RowKey"]))
            records++;
        Checks.Same("applicant records", files.Sum(file => file.Accepted), records);
    }

    private static async Task<int> ConfirmedAsync(Bench bench, NationFile file, FileEntry entry)
    {
        var bytes =
            (await bench.Storage.Container(Containers.TisOutbound).GetBlobClient($"{file.Body}/{entry.Confirmation}")
                .DownloadContentAsync()).Value.Content;
        var reader = new RecordReader(bytes.ToStream(), FileSyntax.De);
        var record = new FileRecord(FileSyntax.De, FileEncoding.Utf8);
        var ordinals = new HashSet<string>(StringComparer.Ordinal);
        while (await reader.ReadAsync(default))
        {
            record.Load(reader.Current);
            if (record[0].SequenceEqual("APC")) ordinals.Add(record[1].ToString());
        }

        return ordinals.Count;
    }
}
