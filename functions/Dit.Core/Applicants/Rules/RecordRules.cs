namespace Dit.Core.Applicants.Rules;

/// <summary>S001, S002 and A040 to A043: what became of a row that passed. One of them is the first message of every success.</summary>
internal static class RecordRules
{
    internal static readonly RowRule Created = RowRule.Inform("S001", "applicant created");

    internal static readonly RowRule CreatedOnEmployee = RowRule.Inform("S002", "applicant assignment created on an existing employee");

    internal static readonly RowRule Duplicate = RowRule.Inform(
        "A040",
        "the same person for the same position as an earlier row of the file that did not fail; that row counts");

    internal static readonly RowRule Unchanged = RowRule.Inform("A041", "already received, nothing changed");

    internal static readonly RowRule Changed = RowRule.Inform("A042", "already received, changed, not yet hired; the record is updated");

    internal static readonly RowRule SharedGmcNumber = RowRule.Warn(
        "A044",
        "another applicant on the position has the GMC number, but another birth date and other names: judged as another person");

    internal static readonly RowRule CorrectedGmcNumber = RowRule.Warn(
        "A045",
        "birth date and both names are those of an applicant on the position, the GMC number is not: the record takes it as corrected");

    internal static readonly RowRule Superseded = RowRule.Inform("A043", "older than what is already held; nothing changes");
}
