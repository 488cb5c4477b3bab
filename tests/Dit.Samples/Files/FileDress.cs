namespace Dit.Samples.Files;

/// <summary>How a file's bytes are put down; all three are read alike (interface-files.md, section 3).</summary>
internal enum FileDress
{
    /// <summary>UTF-8, lines ended by CRLF.</summary>
    Plain,

    /// <summary>UTF-8 with a byte order mark, lines ended by LF.</summary>
    MarkAndLineFeeds,

    /// <summary>Windows-1252.</summary>
    Windows1252,
}
