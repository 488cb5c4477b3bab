namespace Dit.MemoryStorage.Blobs;

/// <summary>A container: its blobs by name, and blocks that belong to no blob yet.</summary>
internal sealed class Container
{
    internal DateTimeOffset Made { get; } = Stamps.Next();

    internal SortedDictionary<string, Blob> Blobs { get; } = new(StringComparer.Ordinal);

    /// <summary>Blocks by blob and id.</summary>
    internal Dictionary<string, Dictionary<string, byte[]>> Staged { get; } = new(StringComparer.Ordinal);
}
