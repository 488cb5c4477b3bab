namespace Dit.Interface.Applicants;

/// <summary>How far a run has come.</summary>
/// <param name="Groups">What the sorted slices hold.</param>
/// <param name="Slices">The slices that are sorted.</param>
/// <param name="Matched">The parcels that are matched.</param>
/// <param name="Notified">The parcels that are notified.</param>
public sealed record RunProgress(IReadOnlyList<SliceGroup> Groups, IReadOnlySet<int> Slices, IReadOnlySet<int> Matched,
    IReadOnlySet<int> Notified)
{
    /// <summary>The steps whose messages were sent, by their queues.</summary>
    public IReadOnlySet<string> Sent { get; init; } = new HashSet<string>();

    /// <summary>When the last part came to its end; null before the first.</summary>
    public DateTimeOffset? MovedAt { get; init; }
}

/// <summary>Where a slice holds the rows of one employer.</summary>
/// <param name="Vpd">The employer; null for rows whose position nobody has.</param>
/// <param name="Slice">The slice.</param>
/// <param name="Blob">The slice's blob in the run's work folder.</param>
/// <param name="Offset">Where the rows begin in the slice's blob.</param>
/// <param name="Length">How many bytes they are.</param>
/// <param name="Rows">How many rows they are.</param>
public sealed record SliceGroup(Vpd? Vpd, int Slice, string Blob, long Offset, long Length, int Rows);
