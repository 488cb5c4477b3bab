namespace Dit.Core.Reference;

/// <summary>What an employer has switched on [E].</summary>
public enum UpdateMode
{
    /// <summary>Applicants come in; no person updates go back.</summary>
    Part,
    /// <summary>Person updates go back to TIS too.</summary>
    Full,
}

/// <summary>An NHS employer, one VPD of ESR (employers.csv).</summary>
/// <param name="OdsCode">Its ODS code, RRK for example.</param>
/// <param name="Mode">Part or Full Records.</param>
/// <param name="Enabled">Whether the interface is switched on for it [F].</param>
public sealed record Employer(Vpd Vpd, string OdsCode, string Name, UpdateMode Mode, bool Enabled);
