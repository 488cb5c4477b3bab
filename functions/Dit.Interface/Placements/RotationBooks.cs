using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Dit.Core.Placements;

namespace Dit.Interface.Placements;

/// <summary>
/// What TIS last sent about a body's placements, and the notifications that wait for their applicants: two blobs per body,
/// written by the body's lane only. A version is null before the first of a body, which is empty then.
/// </summary>
public sealed class RotationBooks(DitStorage storage)
{
    private readonly BlobContainerClient _books = storage.Container(Containers.Books);

    /// <summary>The body's picture.</summary>
    public async Task<RotationPicture> PictureAsync(DeaneryBody body, CancellationToken stop) =>
        (await PictureVersionAsync(body, stop)).Picture;

    /// <summary>The body's picture, and the version it was read from.</summary>
    public async Task<(RotationPicture Picture, string? Version)> PictureVersionAsync(DeaneryBody body, CancellationToken stop) =>
        await ReadAsync(PictureName(body), RotationJson.Default.ListRotationEntry, stop) is (var entries, { } version)
            ? (new(entries), version) : (RotationPicture.Empty, null);

    /// <summary>What waits for applicants of the body.</summary>
    public async Task<IReadOnlyList<PendingChange>> PendingAsync(DeaneryBody body, CancellationToken stop) =>
        (await PendingVersionAsync(body, stop)).Changes;

    /// <summary>What waits for applicants of the body, and the version it was read from.</summary>
    public async Task<(IReadOnlyList<PendingChange> Changes, string? Version)> PendingVersionAsync(DeaneryBody body,
        CancellationToken stop) => await ReadAsync(PendingName(body), RotationJson.Default.ListPendingChange, stop);

    /// <summary>
    /// Replaces the body's picture, if it still is the version from which the new one was decided: else that was done already.
    /// </summary>
    public Task PutPictureAsync(DeaneryBody body, IEnumerable<RotationEntry> entries, string? decidedFrom, CancellationToken stop) =>
        PutAsync(PictureName(body), JsonSerializer.SerializeToUtf8Bytes(entries.ToList(), RotationJson.Default.ListRotationEntry),
            decidedFrom, stop);

    /// <summary>Replaces what waits for applicants of the body, under the same condition.</summary>
    public Task PutPendingAsync(DeaneryBody body, IEnumerable<PendingChange> pending, string? decidedFrom, CancellationToken stop) =>
        PutAsync(PendingName(body), JsonSerializer.SerializeToUtf8Bytes(pending.ToList(), RotationJson.Default.ListPendingChange),
            decidedFrom, stop);

    private async Task<(List<T> Items, string? Version)> ReadAsync<T>(string name, JsonTypeInfo<List<T>> form, CancellationToken stop) =>
        await _books.GetBlobClient(name).TryReadVersionAsync(stop) is { } blob
            ? (JsonSerializer.Deserialize(blob.Content, form)!, blob.Version.ToString()) : ([], null);

    // Only the body's lane writes, file after file: a version that is gone was replaced by this very file, or by a later one.
    private Task PutAsync(string name, byte[] json, string? decidedFrom, CancellationToken stop) =>
        Refusals.TryAsync(() => _books.GetBlobClient(name)
            .PutVersionAsync(new MemoryStream(json), decidedFrom is null ? null : new ETag(decidedFrom), stop), 409, 412);

    private static string PictureName(DeaneryBody body) => $"rotation/{body}/picture";

    private static string PendingName(DeaneryBody body) => $"rotation/{body}/pending";
}

/// <summary>How pictures are serialised.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(List<RotationEntry>))]
[JsonSerializable(typeof(List<PendingChange>))]
internal sealed partial class RotationJson : JsonSerializerContext;
