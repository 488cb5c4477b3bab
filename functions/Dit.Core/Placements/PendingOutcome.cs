using Dit.Core.Applicants;

namespace Dit.Core.Placements;

/// <summary>What came of the notifications that waited for an applicant.</summary>
/// <param name="Record">The new applicant with all that waited applied.</param>
/// <param name="Others">Other records that changed with it: one whose place it takes.</param>
/// <param name="Events">What the employer is told; the file that said so is the cause, not the APP file.</param>
/// <param name="Applied">The changes that wait no longer.</param>
public sealed record PendingOutcome(
    ApplicantRecord Record, IReadOnlyList<ApplicantRecord> Others, IReadOnlyList<PlacementEvent> Events,
        IReadOnlyList<PendingChange> Applied);
