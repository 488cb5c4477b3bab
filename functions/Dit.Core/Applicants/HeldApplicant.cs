using Dit.Core.Identity;

namespace Dit.Core.Applicants;

/// <summary>An applicant record as it stands while a file is decided: held before, or made or changed by an earlier row.</summary>
internal sealed class HeldApplicant(ApplicantRecord record, EmployerCase employer)
{
    private PersonIdentity? _person;
    private ApplicantState? _state;

    /// <summary>The record with all that was decided so far.</summary>
    internal ApplicantRecord Record { get; private set; } = record;

    /// <summary>The next applicant of the same position; null at the last.</summary>
    internal HeldApplicant? Next { get; set; }

    /// <summary>The ordinal of the row of this file that counts for it (A040); 0 when none does yet.</summary>
    internal int CountingRow { get; private set; }

    /// <summary>Whom that row is about.</summary>
    internal PersonIdentity? CountingPerson { get; private set; }

    /// <summary>True once the record is to be written.</summary>
    internal bool IsTouched { get; private set; }

    /// <summary>Whom it is about.</summary>
    internal PersonIdentity Person => _person ??= Record.Person;

    /// <summary>True when it is neither Hired, Withdrawn, Replaced nor Lapsed today.</summary>
    internal bool IsOpen =>
        (_state ??= ApplicantLifecycle.StateOn(Record, employer.People, employer.Today)) == ApplicantState.PreferredApplicant;

    /// <summary>True when its projected dates include the day; both end days belong (A015).</summary>
    internal bool Expects(DateOnly day) => Record.ProjectedHire <= day && (Record.ProjectedEnd is not { } end || day <= end);

    /// <summary>Notes the row of this file that counts for it.</summary>
    internal void Count(ApplicantRow row) => (CountingRow, CountingPerson) = (row.Ordinal, row.Person);

    /// <summary>Whether the row that counts is about this person: by what it says itself, or by what its record has learnt.</summary>
    internal Sameness CompareCounting(PersonIdentity person)
    {
        if (CountingPerson is null) return Sameness.Different;
        var (byRow, byRecord) = (CountingPerson.CompareWith(person), Person.CompareWith(person));
        return byRow > byRecord ? byRow : byRecord;
    }

    /// <summary>Puts the record's new values in place.</summary>
    /// <returns>True the first time.</returns>
    internal bool Put(ApplicantRecord changed)
    {
        Record = changed;
        _person = null;
        _state = null;
        var isFirst = !IsTouched;
        IsTouched = true;
        return isFirst;
    }
}
