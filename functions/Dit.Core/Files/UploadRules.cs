namespace Dit.Core.Files;

/// <summary>
/// When a drop may be taken. SFTP clients make an empty file, append to it and close it, or write under another name and
/// rename: whoever looks in between sees half a file.
/// </summary>
public sealed record UploadRules
{
    private static readonly string[] _unfinishedEnds = [".filepart", ".part", ".tmp", "~"];

    /// <summary>For files that are known to be whole, as in a folder given to <c>process</c>: an empty one is a faulty file.</summary>
    public static UploadRules AllWhole { get; } = new() { Settle = TimeSpan.Zero, AreWhole = true };

    /// <summary>How long nobody may have written a drop that no event named. An event of a finished upload needs no wait.</summary>
    public TimeSpan Settle { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>How long an upload may stay empty or unfinished before the operators hear of it.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromHours(6);

    /// <summary>True when a drop is taken only once a scan for malware has found it clean.</summary>
    public bool AwaitsScan { get; init; }

    /// <summary>How long a drop may wait for its scan before the operators hear of it. A scan takes seconds, at most minutes.</summary>
    public TimeSpan ScanPatience { get; init; } = TimeSpan.FromHours(1);

    /// <summary>True when every file is whole, an empty one too.</summary>
    public bool AreWhole { get; init; }

    /// <summary>Says how far the upload of a drop is.</summary>
    /// <param name="length">Its size in bytes.</param>
    /// <param name="isFolder">True when storage says that it is a folder.</param>
    /// <param name="age">How long ago it was last written; null when an event said that its upload has ended.</param>
    /// <param name="isClean">True when a scan found no malware in it.</param>
    public UploadState Look(string name, long length, bool isFolder, TimeSpan? age, bool isClean = false)
    {
        if (!IsUsable(name)) return UploadState.BadName;
        if (isFolder || (length == 0 && name.EndsWith('/'))) return UploadState.Folder;
        if (AreWhole) return UploadState.Whole;
        if (IsNamedUnfinished(name)) return UploadState.NamedUnfinished;
        if (length == 0) return UploadState.Empty;
        if (Settle > TimeSpan.Zero && age < Settle) return UploadState.Young;
        return AwaitsScan && !isClean ? UploadState.Unscanned : UploadState.Whole;
    }

    /// <summary>True when the operators are to hear of it.</summary>
    /// <param name="age">How long ago it was last written.</param>
    public bool IsOverdue(UploadState state, TimeSpan age) => state switch
    {
        UploadState.Empty or UploadState.NamedUnfinished => age >= Patience,
        UploadState.Unscanned => age >= ScanPatience,
        _ => false,
    };

    /// <summary>
    /// False for a name that holds control characters, and for one with a part of dots alone: clients of storage make its
    /// address to that of another blob, perhaps of another container.
    /// </summary>
    public static bool IsUsable(string name) => !name.Any(char.IsControl) && !name.Split('/', '\\').Any(part => part is "." or "..");

    private static bool IsNamedUnfinished(string name)
    {
        var file = name[(name.LastIndexOf('/') + 1)..];
        return file.StartsWith('.') || _unfinishedEnds.Any(end => file.EndsWith(end, StringComparison.OrdinalIgnoreCase));
    }
}

/// <summary>What a look at a drop says about its upload.</summary>
public enum UploadState
{
    /// <summary>The upload has ended: the file may be taken.</summary>
    Whole,
    /// <summary>A folder, which some accounts list as a file of length 0. It is no drop.</summary>
    Folder,
    /// <summary>The name cannot be used: it holds control characters, or leads to another place.</summary>
    BadName,
    /// <summary>The name says that the client still writes: it renames the file at the end.</summary>
    NamedUnfinished,
    /// <summary>Of length 0: the client has begun and written nothing yet.</summary>
    Empty,
    /// <summary>Changed a moment ago: the client may still write.</summary>
    Young,
    /// <summary>Whole, and no scan for malware has said yet that it is clean.</summary>
    Unscanned,
}
