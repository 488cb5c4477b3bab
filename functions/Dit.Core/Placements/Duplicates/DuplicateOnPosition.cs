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
