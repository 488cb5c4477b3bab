namespace Dit.Core.Files;

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
