using System.Text;
using Dit.Interface.Storage;
using DitFunctions.Local.Processing;
using DitFunctions.Local.Queues;
using Microsoft.Extensions.Logging;

namespace DitFunctions.Local.Tests.Processing;

/// <summary>Processes folders as <c>dit process</c> does, on an Azurite of its own, and reads what came out.</summary>
internal static class Rig
{
    internal static async Task<IReadOnlyList<DaySummary>> ProcessAsync(string input, string output)
    {
        await using var account = await EmptyStorage.OpenAsync();
        return await ProcessAsync(account.ConnectionString, ProcessFolder.Read(input), output);
    }

    internal static async Task<IReadOnlyList<DaySummary>> ProcessAsync(string connectionString, ProcessFolder input, string output)
    {
        var storage = DitStorage.FromConnectionString(connectionString);
        var queues = WorkQueueClients.FromConnectionString(connectionString, storage.Calls);
        using var logging = LoggerFactory.Create(_ => { });
        return await new ProcessRun(storage, queues, logging, null).RunAsync(input, output, default);
    }

    /// <summary>Every file below a folder with its bytes, but for what says how long it took and how many calls it cost.</summary>
    internal static SortedDictionary<string, string> Outputs(string folder) => new(
        Directory.GetFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(
            file => Path.GetRelativePath(folder, file),
            file => Path.GetFileName(file) == "summary.json" ? WithoutCosts(File.ReadAllText(file))
                : Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)))),
        StringComparer.Ordinal);

    /// <summary>What differs between two folders, a line each; none when they are equal.</summary>
    internal static IReadOnlyList<string> Differences(SortedDictionary<string, string> expected, SortedDictionary<string, string> actual) =>
    [
        .. expected.Where(file => !actual.ContainsKey(file.Key)).Select(file => $"missing {file.Key}"),
        .. actual.Where(file => !expected.ContainsKey(file.Key)).Select(file => $"too much {file.Key}"),
        .. expected.Where(file => actual.TryGetValue(file.Key, out var other) && other != file.Value)
            .Select(file => $"other {file.Key}: {file.Value} {actual[file.Key]}"),
    ];

    private static string WithoutCosts(string json)
    {
        var summary = DaySummary.FromJson(json);
        return (summary with { Seconds = 0, StorageCalls = new(0, 0, 0) }).ToJson();
    }

    /// <summary>The records of a file as fields.</summary>
    internal static List<string[]> Records(string path)
    {
        using var content = File.OpenRead(path);
        var reader = new Dit.Core.Files.RecordReader(content, Dit.Core.Files.FileSyntax.De);
        var record = new Dit.Core.Files.FileRecord(Dit.Core.Files.FileSyntax.De, Encoding.UTF8);
        var records = new List<string[]>();
        while (reader.ReadAsync(default).AsTask().GetAwaiter().GetResult())
        {
            record.Load(reader.Current);
            records.Add(record.ToArray());
        }

        return records;
    }
}
