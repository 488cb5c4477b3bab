namespace Dit.Core.Quality;

/// <summary>What one file of TIS was like, by employer, in numbers: no personal data.</summary>
/// <param name="Day">The business date on which its rows were judged.</param>
public sealed record FileQuality(DateOnly Day, IReadOnlyList<EmployerQuality> Employers);

/// <summary>What one file of TIS held of one employer, in numbers: no personal data.</summary>
/// <param name="Vpd">The employer; empty for rows whose position nobody has.</param>
/// <param name="Rejected">How many of them failed.</param>
/// <param name="Findings">How often each rule spoke.</param>
public sealed record EmployerQuality(string Vpd, int Rows, int Rejected, IReadOnlyDictionary<string, int> Findings)
{
    /// <summary>How many rows each rule rejected; null in what an earlier version kept.</summary>
    public IReadOnlyDictionary<string, int>? Causes { get; init; }
}
