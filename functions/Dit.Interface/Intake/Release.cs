namespace Dit.Interface.Intake;

/// <summary>
/// Loads a held file when an operator says so. It loads when the host next looks at its lane: within minutes in a host that is
/// running (its sweeper), otherwise when the next one starts.
/// </summary>
public sealed class Release(FileLedger ledger, LedgerUpgrade upgrade, Traffic traffic)
{
    /// <summary>Releases a file.</summary>
    /// <param name="name">Its name; letter case and a padded or unpadded number do not matter.</param>
    /// <returns>What was done, or why nothing was, in one sentence; and whether the file is released.</returns>
    internal async Task<(bool IsReleased, string Words)> ReleaseAsync(string name, CancellationToken stop)
    {
        if (InterfaceFileName.Read(name) is not { } file) return (false, $"{name} is not a name of the interface's grammar.");
        await upgrade.EnsureAsync(stop);
        var entries = await ledger.WithNumberAsync(file.Stream, file.Sequence, stop);
        if (entries.Count == 0) return (false, $"The ledger knows no file {file.Canonical}.");
        if (entries.FirstOrDefault(entry => entry.Status == FileStatus.Held) is not { } held
            || await traffic.ReleaseAsync(held.Run, stop) is not { } before)
            return (false, $"{file.Canonical} is not held: it is {entries[^1].Status}.");
        return (true, before.Count == 0
            ? $"{file.Canonical} is released; it loads within minutes while a host is running, otherwise as soon as one starts."
            : $"{file.Canonical} is released; it loads once number {before[0].Sequence}, which is held before it, is released too.");
    }
}
