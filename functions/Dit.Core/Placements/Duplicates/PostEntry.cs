using Dit.Core.Applicants;
using Dit.Core.People;
using Dit.Core.Placements.Grid;

namespace Dit.Core.Placements.Duplicates;

/// <summary>An entry with the person behind it, while duplicates are looked for.</summary>
internal sealed class PostEntry
{
    private readonly EsrPerson? _esr;
    private readonly ApplicantPerson? _applicant;

    internal PostEntry(EsrAssignment assignment, EsrPerson person)
    {
        _esr = person;
        Shown = new(
            EntryKey.Of(assignment), GridWords.Name(person.LastName, person.FirstName), string.Join(", ", person.GmcNumbers), assignment.Start, assignment.End,
            assignment.IsEmployee ? assignment.Status : $"Vacancy {assignment.VacancyId}");
    }

    internal PostEntry(ApplicantRecord record)
    {
        _applicant = ApplicantPerson.Of(record);
        Shown = new(
            EntryKey.Of(record), ApplicantPerson.NameOf(record), ApplicantPerson.GmcOf(record) ?? "",
            record.ProjectedHire, record.ProjectedEnd, GridWords.Of(ApplicantState.PreferredApplicant));
    }

    internal DuplicateEntry Shown { get; }

    internal bool IsEmployee => Shown.Key.Kind == EntryKind.Employee;

    internal bool IsSamePersonAs(PostEntry other) => (_esr, other._esr, _applicant, other._applicant) switch
    {
        ({ } one, { } two, _, _) => IsSame(one, two),
        ({ } one, _, _, { } two) => two.SameAs(one) != IdentityBasis.Different,
        (_, { } one, { } two, _) => two.SameAs(one) != IdentityBasis.Different,
        (_, _, { } one, { } two) => one.SameAs(two) != IdentityBasis.Different,
        _ => false,
    };

    /// <summary>True when the dates meet on more than a day of change-over.</summary>
    internal bool Overlaps(PostEntry other) => StartsBeforeEndOf(other) && other.StartsBeforeEndOf(this);

    private bool StartsBeforeEndOf(PostEntry other) => Shown.Start is not { } start || other.Shown.End is not { } end || start < end;

    private static bool IsSame(EsrPerson one, EsrPerson two)
    {
        if (one.PersonId == two.PersonId) return true;
        if (one.GmcNumbers.Count > 0 && two.GmcNumbers.Count > 0) return one.GmcNumbers.Intersect(two.GmcNumbers, StringComparer.Ordinal).Any();
        return one.DateOfBirth is not null && one.DateOfBirth == two.DateOfBirth && one.FoldedName == two.FoldedName;
    }
}
