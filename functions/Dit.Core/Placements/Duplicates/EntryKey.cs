using Dit.Core.Applicants;
using Dit.Core.People;

namespace Dit.Core.Placements.Duplicates;

/// <summary>What an entry on a post is: an assignment in ESR, or an applicant record of this interface.</summary>
/// <param name="Id">The assignment's id or the applicant number.</param>
public readonly record struct EntryKey(EntryKind Kind, string Id)
{
    /// <summary>The key of an assignment.</summary>
    public static EntryKey Of(EsrAssignment assignment) =>
        new(assignment.IsEmployee ? EntryKind.Employee : EntryKind.EsrApplicant, assignment.AssignmentId);

    /// <summary>The key of an applicant record.</summary>
    public static EntryKey Of(ApplicantRecord record) => new(EntryKind.TisApplicant, record.Number);
}
