using Dit.Core.Applicants.Rules;
using Dit.Core.Identity;
using Dit.Core.Positions;

namespace Dit.Core.Applicants;

/// <summary>Decides a file's rows of an employer, in file order, each once. An earlier row counts for later ones if it passed.</summary>
public sealed class EmployerDecision(EmployerCase employer)
{
    private static readonly string _registrationNumber = ApplicantColumns.Name(ApplicantColumns.RegistrationNumber);
    private readonly ApplicantBook _applicants = new(employer);

    /// <summary>The records to write, each once with its final values, in the order in which rows first touched them.</summary>
    public IReadOnlyList<ApplicantRecord> Changed => _applicants.Changed;

    /// <summary>Decides one row: validation, then matching, then the applicant record.</summary>
    public RowOutcome Decide(ApplicantRow row)
    {
        var position = row.PositionId is { } id ? employer.Positions?.Positions.GetValueOrDefault(id) : null;
        var question = new RowInQuestion(row, employer, position, _applicants);
        var findings = RowFindings.Of(question);
        if (findings.Errors.Count > 0 || position is null)
            return RowReport.Rejected(row, position, findings, employer.Tally.OverLimit(row, position));
        return RowReport.Passed(row, position, findings, Place(question, position));
    }

    private RowVerdict Place(RowInQuestion question, Position position)
    {
        var row = question.Row;
        if (_applicants.FindCounted(position.Id, row.Person) is { } counted) return Duplicate(row, counted.Applicant, counted.Sameness);
        var verdict = ApplicantPlan.Place(question, position.Id);
        verdict.Applicant.Count(row);
        return verdict;
    }

    private RowVerdict Duplicate(ApplicantRow row, HeldApplicant applicant, Sameness sameness)
    {
        var words = $"duplicate of row {applicant.CountingRow}, which counts";
        var verdict = new RowVerdict(RecordRules.Duplicate.Says(words), RowResult.Duplicate, RowEvent.None, applicant);
        if (sameness == Sameness.CorrectedGmcNumber)
        {
            return verdict with
            {
                Changes = [new(_registrationNumber, applicant.Record.GmcNumber!.Value.Digits, row.GmcNumber!.Value.Digits)],
                Warnings = [RecordRules.CorrectedGmcNumber.Says(
                    $"the GMC number is another than that of row {applicant.CountingRow}, which has the same birth date and names: find "
                        + "out which is right")],
            };
        }

        // The row that counts had no number: the record is known by this one from now on.
        if (applicant.Record.GmcNumber is null && row.GmcNumber is { } learnt && !_applicants.IsNewerThanFile(applicant.Record))
            _applicants.Change(applicant, applicant.Record with { KnownGmc = learnt.Digits });
        return verdict;
    }
}
