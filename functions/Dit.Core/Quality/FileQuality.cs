namespace Dit.Core.Quality;

/// <summary>What one file of TIS was like, by employer, in numbers: no personal data.</summary>
/// <param name="Day">The business date on which its rows were judged.</param>
public sealed record FileQuality(DateOnly Day, IReadOnlyList<EmployerQuality> Employers);
