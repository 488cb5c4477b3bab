using Dit.Core.Applicants;
using Dit.Core.Identity;
using Dit.Core.People;
using Dit.Core.Placements.Grid;

namespace Dit.Core.Placements.Duplicates;

/// <summary>An entry with the person behind it, while duplicates are looked for.</summary>
internal sealed class PostEntry
{
    private readonly PersonIdentity _person;

    internal PostEntry(EsrAssignment assignment, EsrPerson person)
    {
        _person = person.Identity;
        Shown = new(
            EntryKey.Of(assignment), GridWords.Name(person.LastName, person.FirstName), string.Join(", ", person.GmcNumbers),
                assignment.Start, assignment.End,
            assignment.IsEmployee ? assignment.Status : $"Vacancy {assignment.VacancyId}");
    }

    internal PostEntry(ApplicantRecord record)
    {
        _person = record.Person;
        Shown = new(
            EntryKey.Of(record), record.ListName, record.GmcNumber?.Digits ?? "",
            record.ProjectedHire, record.ProjectedEnd, GridWords.Of(ApplicantState.PreferredApplicant));
    }

    internal DuplicateEntry Shown { get; }

    internal bool IsEmployee => Shown.Key.Kind == EntryKind.Employee;

    internal bool IsSamePersonAs(PostEntry other) => _person.IsSameAs(other._person);

    /// <summary>True when the dates meet on more than a day of change-over.</summary>
    internal bool Overlaps(PostEntry other) => StartsBeforeEndOf(other) && other.StartsBeforeEndOf(this);

    private bool StartsBeforeEndOf(PostEntry other) => Shown.Start is not { } start || other.Shown.End is not { } end || start < end;
}
