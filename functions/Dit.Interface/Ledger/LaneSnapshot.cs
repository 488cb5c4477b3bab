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
