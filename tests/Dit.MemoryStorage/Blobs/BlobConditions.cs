namespace Dit.MemoryStorage.Blobs;

/// <summary>The versions that a call asks for.</summary>
internal static class BlobConditions
{
    private const string Any = "*";
    private static readonly StorageRefusal _notMet = new(412, "ConditionNotMet", "The condition of the call is not met.");

    /// <summary>Holds a write against what stands; null stands for nothing.</summary>
    internal static void OfWrite(StorageCall call, Blob? blob)
    {
        if (Version(call, "If-None-Match") is { } none && blob is not null && (none == Any || Is(blob, none)))
            throw none == Any ? new StorageRefusal(409, "BlobAlreadyExists", "The specified blob already exists.") : _notMet;
        if (Version(call, "If-Match") is { } match && (blob is null || (match != Any && !Is(blob, match)))) throw _notMet;
    }

    /// <summary>Holds a read against what stands; null stands for nothing.</summary>
    internal static void OfRead(StorageCall call, Blob? blob)
    {
        if (Version(call, "If-Match") is { } match && (blob is null || (match != Any && !Is(blob, match)))) throw _notMet;
        if (blob is not null && Version(call, "If-None-Match") is { } none && (none == Any || Is(blob, none)))
            throw new StorageRefusal(304, "ConditionNotMet", "The blob is unchanged.");
    }

    // Clients send a version with and without its quotes.
    private static string? Version(StorageCall call, string header) => call.Header(header)?.Trim('"');

    private static bool Is(Blob blob, string version) => blob.Tag.Trim('"') == version;
}
