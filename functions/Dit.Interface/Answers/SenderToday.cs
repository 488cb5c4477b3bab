using Dit.Interface.Ledger;

namespace Dit.Interface.Answers;

/// <summary>The status of the day's files of one kind and one sender.</summary>
/// <param name="Sender">The sender: a VPD, or the code of a body.</param>
/// <param name="Name">Its name; empty when the reference data no longer know it.</param>
/// <param name="IsExpected">True when a file is due from it today.</param>
/// <param name="IsLate">True when a file is due, its cut-off has passed, and no good one has come.</param>
/// <param name="Files">Its files that arrived today.</param>
public sealed record SenderToday(string Sender, string Name, bool IsExpected, bool IsLate, IReadOnlyList<FileEntry> Files)
{
    /// <summary>True when a file is due and no good one has come yet.</summary>
    public bool IsMissing => IsExpected && Files.All(file => file.Status == FileStatus.Quarantined);
}
