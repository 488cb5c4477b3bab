namespace Dit.Core.Positions.Findings;

/// <summary>A finding that an employer has had a notice about.</summary>
/// <param name="Dpn">The DPN that it carried then.</param>
/// <param name="Since">The Monday on which it was told first.</param>
public sealed record OpenFinding(string Rule, long Position, string Dpn, DateOnly Since);
