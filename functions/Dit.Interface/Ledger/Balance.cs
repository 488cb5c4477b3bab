namespace Dit.Interface.Ledger;

/// <summary>The promise that every row has exactly one outcome, checked before a file is closed.</summary>
public static class Balance
{
    /// <summary>Checks a file's counts.</summary>
    /// <exception cref="InvalidOperationException">They do not add up: a fault of the code. The file stays open for an
    /// engineer.</exception>
    public static void Check(RunId run, FileCounts counts)
    {
        if (!counts.Balance)
            throw new InvalidOperationException(
                string.Create(CultureInfo.InvariantCulture,
                    $"Run {run} does not balance: {counts.Rows} rows, {counts.Accepted} accepted, {counts.Rejected} rejected, "
                        + $"{counts.Duplicates} duplicates, {counts.Superseded} superseded."));
    }
}
