namespace Dit.Interface.Applicants;

/// <summary>Where a slice holds the rows of one employer.</summary>
/// <param name="Vpd">The employer; null for rows whose position nobody has.</param>
/// <param name="Slice">The slice.</param>
/// <param name="Blob">The slice's blob in the run's work folder.</param>
/// <param name="Offset">Where the rows begin in the slice's blob.</param>
/// <param name="Length">How many bytes they are.</param>
/// <param name="Rows">How many rows they are.</param>
public sealed record SliceGroup(Vpd? Vpd, int Slice, string Blob, long Offset, long Length, int Rows);
