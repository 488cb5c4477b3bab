namespace Dit.Core.Applicants;

/// <summary>How often a DPN stands in a file for one employer (A050).</summary>
/// <param name="Dpn">The row's DPN, else its position's.</param>
/// <param name="Rows">The rows that have it, failed ones included.</param>
public sealed record DpnCount(string Dpn, int Rows);
