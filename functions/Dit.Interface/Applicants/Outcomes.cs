using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using Azure.Storage.Blobs.Models;
using Dit.Core.Applicants;
using Dit.Core.Placements;

namespace Dit.Interface.Applicants;

/// <summary>The outcomes of a run's parcels, in its work folder.</summary>
public sealed class Outcomes(DitStorage storage, RecentPlans? recent = null)
{
    private const int LeastPieceBytes = 256 * 1024;
    private const int MostPieceBytes = 4 * 1024 * 1024;
    private const int BufferedBytes = 16 * 1024 * 1024;
    // A line of one record holds nothing else.
    private const string RecordLine = "{\"" + nameof(OutcomeLine.Record) + "\":";
    private readonly BlobContainerClient _work = storage.Container(Containers.Work);

    /// <summary>Begins a parcel's outcomes, which are written once.</summary>
    internal OutcomeWriter Begin(RunId run, int parcel)
    {
        var name = WorkNames.Outcomes(run, parcel);
        return new(_work.Sink(name, ifAbsent: true), (version, lines) => recent?.Keep(name, version, lines));
    }

    /// <summary>Holds a parcel's outcomes no longer: nobody will read them soon.</summary>
    internal void Forget(RunId run, int parcel) => recent?.Forget(WorkNames.Outcomes(run, parcel));

    /// <summary>True while a parcel's outcomes are kept.</summary>
    internal async Task<bool> HasAsync(RunId run, int parcel, CancellationToken stop) =>
        await _work.GetBlobClient(WorkNames.Outcomes(run, parcel)).ExistsAsync(stop);

    /// <summary>Reads a parcel's outcomes in order, a line at a time; nothing when there are none.</summary>
    /// <param name="sideBySide">How many parcels may be read at once by one host: together they hold no more than a bounded number of
    /// bytes.</param>
    /// <param name="withRecords">True for the records to write too; without them their lines are passed over as text.</param>
    internal async IAsyncEnumerable<OutcomeLine> ReadAsync(RunId run, int parcel, [EnumeratorCancellation] CancellationToken stop,
        int sideBySide = 1, bool withRecords = false)
    {
        if (!withRecords && await HeldAsync(run, parcel, stop) is { } held)
        {
            foreach (var line in held) yield return line;
            yield break;
        }

        if (await OpenAsync(run, parcel, Math.Clamp(BufferedBytes / sideBySide, LeastPieceBytes, MostPieceBytes), stop) is not { } content)
            yield break;
        using var lines = new StreamReader(new GZipStream(content, CompressionMode.Decompress));
        while (await lines.ReadLineAsync(stop) is { } line)
        {
            if (!withRecords && line.StartsWith(RecordLine, StringComparison.Ordinal)) continue;
            yield return JsonSerializer.Deserialize(line, OutcomeJson.Default.OutcomeLine)!;
        }
    }

    // What another host has decided since, or what is gone, is not what is held here.
    private async Task<IReadOnlyList<OutcomeLine>?> HeldAsync(RunId run, int parcel, CancellationToken stop)
    {
        var name = WorkNames.Outcomes(run, parcel);
        if (recent?.Find(name) is not { } held) return null;
        var isSame = await Refusals.TryAsync(() => _work.GetBlobClient(name)
            .GetPropertiesAsync(new BlobRequestConditions { IfMatch = held.Version }, stop), 404, 412);
        return isSame ? held.Lines : null;
    }

    private async Task<Stream?> OpenAsync(RunId run, int parcel, int pieceBytes, CancellationToken stop)
    {
        try
        {
            return await _work.GetBlobClient(WorkNames.Outcomes(run, parcel)).OpenAsync(stop, pieceBytes);
        }
        catch (RequestFailedException fault) when (fault.Status == 404)
        {
            return null;
        }
    }
}

/// <summary>
/// A line of a parcel's outcomes: what came of a row, with the row's text when it was rejected; or, behind all rows, a
/// record to write, what a notification that had waited for an applicant means, and its id. The outcomes are the parcel's plan: decided
/// once, carried out as often as it takes.
/// </summary>
internal sealed record OutcomeLine(RowOutcome? Outcome, string? Row, StoredApplicant? Record, PlacementEvent? Told = null,
    string? AppliedPending = null);

/// <summary>How outcomes are serialised, without reflection.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true,
    IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(OutcomeLine))]
internal sealed partial class OutcomeJson : JsonSerializerContext;

/// <summary>Names in a run's work folder.</summary>
internal static class WorkNames
{
    /// <summary>
    /// A slice's blob is named by its content too: should a slice be cut twice from different positions, each cut has its own blob.
    /// </summary>
    internal static string Slice(RunId run, int slice, string contentHash) =>
        string.Create(CultureInfo.InvariantCulture, $"{run}/slice-{slice:D5}-{contentHash}");

    internal static string Outcomes(RunId run, int parcel) => string.Create(CultureInfo.InvariantCulture, $"{run}/outcomes-{parcel:D5}.gz");
}
