namespace Dit.Core.Files;

/// <summary>Bounds on what is read, which hold before memory does.</summary>
public sealed record FileLimits
{
    /// <summary>The largest file that is taken, in bytes: 2 GiB by default (<c>TooLarge</c>).</summary>
    public long MaxFileBytes { get; init; } = 2L * 1024 * 1024 * 1024;

    /// <summary>The longest record that is kept whole, in bytes; a longer one is a bad row.</summary>
    public int MaxRecordBytes { get; init; } = RecordReader.DefaultMaxRecordBytes;

    /// <summary>The most rows in an APP file, which goes slice by slice; more is <c>TooLarge</c>. A nation's day has 60,000 [X].</summary>
    public int MaxRows { get; init; } = 2_000_000;

    /// <summary>The most rows in a file held in memory at once: GO, DNC, DNF, RTC. A large employer's full file has 250,000 [X].</summary>
    public int MaxRowsHeld { get; init; } = 500_000;

    /// <summary>The most rows in one slice of work.</summary>
    public int SliceRows { get; init; } = 5_000;

    /// <summary>About the most bytes in one slice of work.</summary>
    public int SliceBytes { get; init; } = 4 * 1024 * 1024;
}
