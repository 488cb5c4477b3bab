using Dit.Core.Applicants.Rules;
using Dit.Core.Positions;

namespace Dit.Core.Applicants;

/// <summary>
/// Decides the rows of one file that concern one employer, in file order, each once. What an earlier row did counts for the
/// later ones; of rows that fail nothing is kept.
/// </summary>
/// <param name="employer">All that the decisions need.</param>
public sealed class EmployerDecision(EmployerCase employer)
{
    private readonly ApplicantBook _applicants = new(employer);
    private readonly EarlierRows _earlier = new();

    /// <summary>The records to write, each once with its final values, in the order in which rows first touched them.</summary>
    public IReadOnlyList<ApplicantRecord> Changed => _applicants.Changed;

    /// <summary>Decides one row: validation, then matching, then the applicant record.</summary>
    public RowOutcome Decide(ApplicantRow row)
    {
        var position = row.PositionId is { } id ? employer.Positions?.Positions.GetValueOrDefault(id) : null;
        var question = new RowInQuestion(row, employer, position, _applicants);
        var findings = RowFindings.Of(question);
        if (findings.Errors.Count > 0 || position is null) return RowReport.Rejected(row, position, findings, employer.Tally.OverLimit(row, position));
        return RowReport.Passed(row, position, findings, Place(question, position));
    }

    private RowVerdict Place(RowInQuestion question, Position position)
    {
        var row = question.Row;
        if (_earlier.Find(position.Id, row.Person) is { } earlier)
            return new(RecordRules.Duplicate.Says($"duplicate of row {earlier.Ordinal}, which counts"), RowResult.Duplicate, RowEvent.None, earlier.Applicant);
        var verdict = ApplicantPlan.Place(question, position.Id);
        _earlier.Add(position.Id, new EarlierRows.EarlierRow(row.Ordinal, row.Person, verdict.Applicant));
        return verdict;
    }
}
