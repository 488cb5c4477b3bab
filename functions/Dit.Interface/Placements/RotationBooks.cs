using System.Text.Json;
using System.Text.Json.Serialization;
using Azure.Storage.Blobs;
using Dit.Core.Codes;
using Dit.Core.Placements;
using Dit.Interface.Storage;

namespace Dit.Interface.Placements;

/// <summary>
/// What TIS last told of a body's placements, and the notifications that wait for their applicants: two blobs per body,
/// written by the body's lane only.
/// </summary>
public sealed class RotationBooks(DitStorage storage)
{
    private readonly BlobContainerClient _books = storage.Container(Containers.Books);

    /// <summary>The body's picture; empty before its first notification.</summary>
    public async Task<RotationPicture> PictureAsync(DeaneryBody body, CancellationToken stop) =>
        await _books.GetBlobClient(PictureName(body)).TryReadAsync(stop) is { } json
            ? new(JsonSerializer.Deserialize(json, RotationJson.Default.ListRotationEntry)!)
            : RotationPicture.Empty;

    /// <summary>What waits for applicants of the body.</summary>
    public async Task<IReadOnlyList<PendingChange>> PendingAsync(DeaneryBody body, CancellationToken stop) =>
        await _books.GetBlobClient(PendingName(body)).TryReadAsync(stop) is { } json ? JsonSerializer.Deserialize(json, RotationJson.Default.ListPendingChange)! : [];

    /// <summary>Replaces the body's picture.</summary>
    public Task PutPictureAsync(DeaneryBody body, IEnumerable<RotationEntry> entries, CancellationToken stop) =>
        PutAsync(PictureName(body), JsonSerializer.SerializeToUtf8Bytes(entries.ToList(), RotationJson.Default.ListRotationEntry), stop);

    /// <summary>Replaces what waits for applicants of the body.</summary>
    public Task PutPendingAsync(DeaneryBody body, IEnumerable<PendingChange> pending, CancellationToken stop) =>
        PutAsync(PendingName(body), JsonSerializer.SerializeToUtf8Bytes(pending.ToList(), RotationJson.Default.ListPendingChange), stop);

    private Task PutAsync(string name, byte[] json, CancellationToken stop) => _books.GetBlobClient(name).PutAsync(new MemoryStream(json), stop);

    private static string PictureName(DeaneryBody body) => $"rotation/{body}/picture";

    private static string PendingName(DeaneryBody body) => $"rotation/{body}/pending";
}

/// <summary>How pictures are serialised.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(List<RotationEntry>))]
[JsonSerializable(typeof(List<PendingChange>))]
internal sealed partial class RotationJson : JsonSerializerContext;
