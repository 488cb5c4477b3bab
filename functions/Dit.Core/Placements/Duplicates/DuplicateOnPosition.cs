using Dit.Core.Applicants;
using Dit.Core.People;
using Dit.Core.Positions;

namespace Dit.Core.Placements.Duplicates;

/// <summary>A person who stands on a post more than once.</summary>
/// <param name="Entries">The person's entries, two or more: employees, then ESR's applicants, then those of this interface.</param>
public sealed record DuplicateOnPosition(Position Position, IReadOnlyList<DuplicateEntry> Entries)
{
    /// <summary>True when one of them came from a vacancy beside the one from TIS: what A060 warns of [F].</summary>
    public bool IsDuplicateApplicant => Has(EntryKind.EsrApplicant) && Has(EntryKind.TisApplicant);

    /// <summary>
    /// True when a holder is announced by TIS for the same post as well: one person in both places, who stays on. The report lists
    /// them, because their dates overlap; nobody is held twice.
    /// </summary>
    public bool IsOneWhoStays => Entries.Count == 2 && Has(EntryKind.Employee) && Has(EntryKind.TisApplicant);

    /// <summary>True when an entry of the kind is among them.</summary>
    public bool Has(EntryKind kind) => Entries.Any(entry => entry.Key.Kind == kind);
}

/// <summary>One of the entries of a person who stands on a post more than once. Personal data: in the employer's own report only.</summary>
/// <param name="Name">Surname, first name.</param>
/// <param name="Gmc">GMC number; empty when not known.</param>
/// <param name="Start">The start or projected hire; null when not known.</param>
/// <param name="End">The end or projected end; null is open.</param>
/// <param name="Detail">The assignment status, or the vacancy, or the state.</param>
public sealed record DuplicateEntry(EntryKey Key, string Name, string Gmc, DateOnly? Start, DateOnly? End, string Detail);

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

/// <summary>How a person stands on a post.</summary>
public enum EntryKind
{
    /// <summary>An employee's assignment in ESR.</summary>
    Employee,
    /// <summary>An applicant in ESR that came from a vacancy (E-Recruitment or TRAC), not through this interface.</summary>
    EsrApplicant,
    /// <summary>An open applicant record of this interface.</summary>
    TisApplicant,
}
