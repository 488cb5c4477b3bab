using Dit.Core.Applicants;
using Dit.Interface.Ledger;

namespace Dit.Interface.Answers;

/// <summary>What is known by a text that was looked for (design/desk.md, Find).</summary>
/// <param name="Doctors">Applicants and rows, open ones first, then the newest.</param>
/// <param name="HasMore">True when more doctors fit than are shown.</param>
/// <param name="Positions">Positions with that id, number or DPN.</param>
/// <param name="Files">Files of that name.</param>
/// <param name="Reasons">Why there is no open applicant; none when there is one, or when people were found by name: each has words of their
/// own.</param>
public sealed record FoundView(
    IReadOnlyList<FoundDoctor> Doctors, bool HasMore, IReadOnlyList<FoundPosition> Positions, IReadOnlyList<FileEntry> Files,
        IReadOnlyList<AbsenceReason> Reasons)
{
    /// <summary>True when nothing is known by the text.</summary>
    public bool IsEmpty => Doctors.Count == 0 && Positions.Count == 0 && Files.Count == 0;
}
