using System.Text.Json;
using System.Text.Json.Serialization;
using Azure.Storage.Blobs;
using Dit.Interface.Storage;

namespace DitFunctions.Local.Processing;

/// <summary>
/// What <c>process</c> remembers in the storage it works on: the days that an unfinished call has behind it, so that
/// running it again completes it, and the root reference data it was given, so that several calls end as one would.
/// </summary>
/// <param name="Completed">The days that the unfinished call has completed, with their summaries.</param>
/// <param name="IsUnfinished">True while a call is under way, or was cut off.</param>
/// <param name="RootConfig">The root reference data that were given last, by name.</param>
internal sealed record ProcessJournal(Dictionary<string, DaySummary> Completed, bool IsUnfinished, Dictionary<string, string> RootConfig)
{
    /// <summary>The number of the call: one that was cut off and is completed is the same call, and its files are the same drops.</summary>
    public int Call { get; init; }

    private const string BlobName = "process/journal.json";

    /// <summary>The journal of a storage that was never processed on.</summary>
    internal static ProcessJournal Empty => new([], false, []);

    internal static async Task<ProcessJournal> ReadAsync(DitStorage storage, CancellationToken stop) =>
        await Blob(storage).TryReadAsync(stop) is { } json ? JsonSerializer.Deserialize(json, ProcessJournalJson.Default.ProcessJournal)!
            : Empty;

    internal Task WriteAsync(DitStorage storage, CancellationToken stop) =>
        Blob(storage)
            .PutAsync(new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(this, ProcessJournalJson.Default.ProcessJournal)), stop);

    private static BlobClient Blob(DitStorage storage) => storage.Container(Containers.Work).GetBlobClient(BlobName);
}

/// <summary>How the journal is serialised.</summary>
[JsonSerializable(typeof(ProcessJournal))]
internal sealed partial class ProcessJournalJson : JsonSerializerContext;
