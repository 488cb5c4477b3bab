using Dit.Core.Codes;
using Dit.Interface.Ledger;

namespace Dit.Interface.Intake;

/// <summary>
/// Lets a held file go on, by an operator's word. It loads when the host next looks at its lane: at once in a host that is
/// up (its sweeper), else at the start of the next one.
/// </summary>
public sealed class Release(FileLedger ledger, Traffic traffic)
{
    /// <summary>Releases a file.</summary>
    /// <param name="name">Its name; letter case and a padded or unpadded number do not matter.</param>
    /// <param name="stop">Stops the work.</param>
    /// <returns>What was done, or why nothing was, in one sentence; and whether the file is released.</returns>
    internal async Task<(bool IsReleased, string Words)> ReleaseAsync(string name, CancellationToken stop)
    {
        if (InterfaceFileName.Read(name) is not { } file) return (false, $"{name} is not a name of the interface's grammar.");
        var entries = await ledger.WithNumberAsync(file.Stream, file.Sequence, stop);
        if (entries.Count == 0) return (false, $"The ledger knows no file {file.Canonical}.");
        if (entries.FirstOrDefault(entry => entry.Status == FileStatus.Held) is not { } held
            || await traffic.ReleaseAsync(held.Run, stop) is not { } before)
            return (false, $"{file.Canonical} is not held: it is {entries[^1].Status}.");
        return (true, before.Count == 0
            ? $"{file.Canonical} is released; it loads within a minute when a host is up, else first thing when one starts."
            : $"{file.Canonical} is released; it loads once number {before[0].Sequence}, which is held before it, is released too.");
    }
}
