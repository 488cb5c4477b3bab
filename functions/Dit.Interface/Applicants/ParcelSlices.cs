namespace Dit.Interface.Applicants;

/// <summary>
/// What the slices hold of a parcel's employers. A slice has its employers in the parcels' order, so that those of a parcel
/// are together: a small parcel is read in one call a slice, however many employers it has.
/// </summary>
/// <param name="groups">Where the parcel's rows lie.</param>
internal sealed class ParcelSlices(BlobContainerClient work, IReadOnlyList<SliceGroup> groups)
{
    private const long KeepBytes = 4 * 1024 * 1024;
    private readonly Dictionary<int, (long From, BinaryData Bytes)> _kept = [];
    private readonly Dictionary<int, (long From, long To)> _ranges = groups.GroupBy(group => group.Slice)
        .ToDictionary(slice => slice.Key, slice => (slice.Min(group => group.Offset), slice.Max(group => group.Offset + group.Length)));

    private bool IsSmall => _ranges.Values.Sum(range => range.To - range.From) <= KeepBytes;

    /// <summary>An employer's rows in a slice, from their start.</summary>
    internal async Task<Stream> OpenAsync(SliceGroup group, CancellationToken stop)
    {
        var blob = work.GetBlobClient(group.Blob);
        if (!IsSmall) return await blob.OpenRangeAsync(group.Offset, group.Length, stop);
        if (!_kept.TryGetValue(group.Slice, out var kept))
        {
            var (from, to) = _ranges[group.Slice];
            _kept[group.Slice] = kept = (from, await blob.ReadRangeAsync(from, to - from, stop));
        }

        return BinaryData.FromBytes(kept.Bytes.ToMemory().Slice((int)(group.Offset - kept.From), (int)group.Length)).ToStream();
    }
}
