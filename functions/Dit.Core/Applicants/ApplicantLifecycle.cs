using Dit.Core.Identity;
using Dit.Core.People;

namespace Dit.Core.Applicants;

/// <summary>Where an applicant record stands.</summary>
public enum ApplicantState
{
    /// <summary>Created and open [F].</summary>
    PreferredApplicant,
    /// <summary>ESR shows the person hired on the position.</summary>
    Hired,
    /// <summary>TIS withdrew the person.</summary>
    Withdrawn,
    /// <summary>TIS put another person in the place.</summary>
    Replaced,
    /// <summary>The start passed without a hire.</summary>
    Lapsed,
}

/// <summary>How an applicant record's state follows from ESR and the calendar (rules.md, the applicant record).</summary>
public static class ApplicantLifecycle
{
    /// <summary>
    /// The state that a record is in on a day: Hired once ESR shows the person as an employee on the position, Lapsed once the
    /// start has passed without. Withdrawn, Replaced and Hired stay; Lapsed may still become Hired.
    /// </summary>
    /// <param name="people">The employer's people; null when nobody is known.</param>
    public static ApplicantState StateOn(ApplicantRecord record, PeopleBook? people, DateOnly today)
    {
        if (record.State is ApplicantState.Withdrawn or ApplicantState.Replaced or ApplicantState.Hired) return record.State;
        if (people is not null && IsHired(record, people)) return ApplicantState.Hired;
        return record.State == ApplicantState.Lapsed || today > record.ProjectedHire ? ApplicantState.Lapsed
            : ApplicantState.PreferredApplicant;
    }

    /// <summary>The record as a day finds it, with the step when its state is another; else the record itself.</summary>
    /// <param name="people">The employer's people; null when nobody is known.</param>
    /// <param name="esrFile">ESR's newest file of the employer: the cause of a hire; empty when it is not known.</param>
    public static ApplicantRecord MoveOn(ApplicantRecord record, PeopleBook? people, DateOnly today, string esrFile = "") =>
        StateOn(record, people, today) switch
        {
            var state when state == record.State => record,
            ApplicantState.Hired => (record with { State = ApplicantState.Hired }).Then(today, ApplicantEvent.Hired, esrFile),
            ApplicantState.Lapsed => (record with { State = ApplicantState.Lapsed }).Then(today, ApplicantEvent.Lapsed, ""),
            var state => record with { State = state },
        };

    // A start before the record was made belongs to an earlier placement of the same person on the same position.
    private static bool IsHired(ApplicantRecord record, PeopleBook people)
    {
        PersonIdentity? person = null;
        foreach (var assignment in people.AssignmentsOn(record.Position))
        {
            if (!assignment.IsEmployee || assignment.Start is not { } start || start < record.CreatedOn) continue;
            if (!people.People.TryGetValue(assignment.PersonId, out var holder)) continue;
            person ??= record.Person;
            if (person.IsSameAs(holder.Identity)) return true;
        }

        return false;
    }
}
