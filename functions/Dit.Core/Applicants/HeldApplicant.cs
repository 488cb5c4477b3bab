using Dit.Core.Identity;
using Dit.Core.People;

namespace Dit.Core.Applicants;

/// <summary>An applicant record as it stands while a file is decided: held before, or made or changed by an earlier row.</summary>
internal sealed class HeldApplicant(ApplicantRecord record, PeopleBook? people, DateOnly today)
{
    private PersonIdentity? _person;
    private ApplicantState? _state;

    /// <summary>The record with all that was decided so far.</summary>
    internal ApplicantRecord Record { get; private set; } = record;

    /// <summary>True once the record is to be written.</summary>
    internal bool IsTouched { get; private set; }

    /// <summary>Whom it is about.</summary>
    internal PersonIdentity Person => _person ??= Record.Person;

    /// <summary>True when it is neither Hired, Withdrawn, Replaced nor Lapsed today.</summary>
    internal bool IsOpen => (_state ??= ApplicantLifecycle.StateOn(Record, people, today)) == ApplicantState.PreferredApplicant;

    /// <summary>True when its projected dates include the day; both end days belong (A015).</summary>
    internal bool Expects(DateOnly day) => Record.ProjectedHire <= day && (Record.ProjectedEnd is not { } end || day <= end);

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
