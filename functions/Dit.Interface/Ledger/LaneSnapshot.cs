using Dit.Core.Files.Lanes;

namespace Dit.Interface.Ledger;

/// <summary>A lane as it was read: what is decided from it is written only if it still is this version.</summary>
/// <param name="Name">Its name: <c>GO-431</c>, <c>DE-WMD</c>.</param>
/// <param name="Lane">The lane.</param>
/// <param name="Version">The version of its head; null while no file was ever seen in it.</param>
/// <param name="MovedAt">When the file at work went there, or its work was last sent again; null when none is.</param>
/// <param name="Mark">The version of the mark that says the lane is open, as the last file's taking wrote it.</param>
public sealed record LaneSnapshot(string Name, Lane Lane, ETag? Version, DateTimeOffset? MovedAt, string Mark)
{
    /// <summary>The file at work; null when there is none.</summary>
    public LaneFile? AtWork => Lane.AtWork is { } run ? Lane.Find(run) : null;
}

/// <summary>What a step's transaction holds beside the lane's own rows.</summary>
/// <param name="Now">The time, by the host's clock.</param>
/// <param name="Today">The business date.</param>
internal sealed record LaneWrite(DateTimeOffset Now, DateOnly Today)
{
    /// <summary>The entry of a file that is taken.</summary>
    internal FileEntry? Taken { get; init; }
    /// <summary>The version of the quarantined entry that gives way to it; null when none does.</summary>
    internal ETag? Over { get; init; }
    /// <summary>The version of the mark that says the lane is open; null to keep the one that is there.</summary>
    internal string? Mark { get; init; }
    /// <summary>What came of a file that is done; null when that is noted already.</summary>
    internal FileResult? Result { get; init; }
}
