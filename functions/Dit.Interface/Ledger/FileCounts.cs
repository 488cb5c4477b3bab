namespace Dit.Interface.Ledger;

/// <summary>What became of a file's rows (command.md, summary.json).</summary>
/// <param name="Rows">Rows between HDR and TRL.</param>
/// <param name="Accepted">Loaded, or known already.</param>
/// <param name="Rejected">Failed.</param>
/// <param name="Duplicates">The same as an earlier row of the file.</param>
/// <param name="Superseded">Older than what is held.</param>
public sealed record FileCounts(int Rows, int Accepted, int Rejected, int Duplicates, int Superseded)
{
    /// <summary>True when every row has exactly one outcome.</summary>
    public bool Balance => Rows == Accepted + Rejected + Duplicates + Superseded;
}
