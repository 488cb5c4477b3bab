using Dit.Core.Applicants.Matching;
using Dit.Core.Applicants.Rules;
using Dit.Core.Identity;

namespace Dit.Core.Applicants;

/// <summary>What a row that passed does to the applicant records: make one, update one, or leave all as it is.</summary>
internal static class ApplicantPlan
{
    private const int NamedChanges = 4;
    private const string Superseded = "superseded: a newer file already names this applicant";

    private static readonly string _registrationNumber = ApplicantColumns.Name(ApplicantColumns.RegistrationNumber);

    private static readonly string[] _identity =
    [
        ApplicantColumns.Name(ApplicantColumns.LastName), ApplicantColumns.Name(ApplicantColumns.FirstName),
        ApplicantColumns.Name(ApplicantColumns.DateOfBirth), ApplicantColumns.Name(ApplicantColumns.ProfessionalBody), _registrationNumber,
    ];

    private static readonly RowMessage _corrected = RecordRules.CorrectedGmcNumber.Says(
        "the GMC number is another than the one held for the same birth date and names: the record takes it as corrected");

    private static readonly RowMessage _created = RecordRules.Created.Says("applicant created");
    private static readonly RowMessage _createdOnEmployee =
        RecordRules.CreatedOnEmployee.Says("applicant assignment created on an existing employee");
    private static readonly RowMessage _unchanged = RecordRules.Unchanged.Says("already received, nothing changed");

    internal static RowVerdict Place(RowInQuestion on, PositionId position)
    {
        if (on.Applicants.Find(position, on.Row.Person) is not { } held) return Create(on, position);
        if (on.Applicants.IsNewerThanFile(held.Record))
            return new(RecordRules.Superseded.Says(Superseded), RowResult.Superseded, RowEvent.None, held);
        var changes = ValueChanges.Between(held.Record, on.Row);
        return changes.Count == 0 ? Keep(on, held) : Update(on, held, changes);
    }

    private static RowVerdict Create(RowInQuestion on, PositionId position)
    {
        var (row, employer) = (on.Row, on.Employer);
        var match = PersonMatcher.Match(row, employer.People);
        var onEmployee = match is PersonMatch.Certain { IsEmployee: true };
        var applicant = on.Applicants.Add(new ApplicantRecord
        {
            Vpd = on.Position!.Vpd,
            Position = position,
            Number = on.Applicants.Numbers.OfApplicant(position, row.Ordinal),
            AssignmentId = onEmployee ? on.Applicants.Numbers.OfAssignment(position, row.Ordinal) : "",
            State = ApplicantState.PreferredApplicant,
            Values = row.Values,
            Body = on.FileBody.GetValueOrDefault(),
            CreatedBy = on.Applicants.FileText,
            CreatedByOrdinal = row.Ordinal,
            CreatedOn = employer.Today,
            LastFile = on.Applicants.FileText,
            LastFileDate = employer.File.Date,
            LastFileSequence = employer.File.Sequence,
            Match = match.Token,
            Steps = on.Applicants.Created,
        });
        var other = on.Applicants.SharingGmc(position, row.Person, applicant);
        return new(onEmployee ? _createdOnEmployee : _created, RowResult.Accepted, RowEvent.Received, applicant)
        {
            SharesNumberWith = other,
            Warnings = other is null ? MatchRules.Warnings(on, match) : [SharedGmc(other), .. MatchRules.Warnings(on, match)],
        };
    }

    private static RowVerdict Keep(RowInQuestion on, HeldApplicant held)
    {
        if (held.Record.LastFile != on.Applicants.FileText) on.Applicants.Change(held, Follow(held.Record, on));
        return new(_unchanged, RowResult.Accepted, RowEvent.None, held);
    }

    private static RowVerdict Update(RowInQuestion on, HeldApplicant held, IReadOnlyList<ValueChange> changes)
    {
        var match = PersonMatcher.Match(on.Row, on.Employer.People);
        var isCorrected = held.Person.CompareWith(on.Row.Person) == Sameness.CorrectedGmcNumber;
        var before = held.Record.GmcNumber;
        // Who keeps the number was told about when it came.
        var other = changes.Any(change => _identity.Contains(change.Column))
            ? on.Applicants.SharingGmc(held.Record.Position, on.Row.Person, held)
            : null;
        var isNewMatch = !string.Equals(match.Token, held.Record.Match, StringComparison.Ordinal);
        on.Applicants.Change(held, (Follow(held.Record, on) with
        {
            Values = on.Row.Values,
            KnownGmc = on.Row.GmcNumber is null ? before?.Digits ?? "" : "",
            Body = on.FileBody.GetValueOrDefault(),
            Match = match.Token,
        }).Then(on.Employer.Today, ApplicantEvent.Updated, on.Applicants.FileText));
        return new(RecordRules.Changed.Says($"already received, updated: {Name(changes)}"), RowResult.Accepted, RowEvent.Changed, held)
        {
            Changes = isCorrected ? [.. changes.Select(change => WithNumberBefore(change, before!.Value))] : changes,
            SharesNumberWith = other,
            Warnings =
            [
                .. other is null ? [] : new[] { SharedGmc(other) },
                .. isCorrected ? [_corrected] : Array.Empty<RowMessage>(),
                .. isNewMatch ? MatchRules.Warnings(on, match) : [],
            ],
        };
    }

    // A number of which only an earlier file told is no value of the record, and the employer is to see both.
    private static ValueChange WithNumberBefore(ValueChange change, GmcNumber before) =>
        change.Column == _registrationNumber ? change with { Old = before.Digits } : change;

    private static RowMessage SharedGmc(HeldApplicant other) => RecordRules.SharedGmcNumber.Says(
        $"the GMC number is also that of applicant {other.Record.Number} on this position, who has another birth date and other names");

    private static ApplicantRecord Follow(ApplicantRecord record, RowInQuestion on) =>
        record with
        {
            LastFile = on.Applicants.FileText,
            LastFileDate = on.Employer.File.Date,
            LastFileSequence = on.Employer.File.Sequence
        };

    private static string Name(IReadOnlyList<ValueChange> changes)
    {
        var named = string.Join(", ", changes.Take(NamedChanges).Select(change => change.Column));
        return changes.Count > NamedChanges ? $"{named} and {changes.Count - NamedChanges} more" : named;
    }
}
