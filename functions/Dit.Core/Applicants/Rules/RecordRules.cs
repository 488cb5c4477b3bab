namespace Dit.Core.Applicants.Rules;

/// <summary>S001, S002 and A040 to A043: what became of a row that passed. One of them is the first message of every success.</summary>
internal static class RecordRules
{
    internal static readonly ApplicantRule Created = ApplicantRule.Inform("S001", "applicant created");

    internal static readonly ApplicantRule CreatedOnEmployee =
        ApplicantRule.Inform("S002", "applicant assignment created on an existing employee");

    internal static readonly ApplicantRule Duplicate = ApplicantRule.Inform(
        "A040",
        "the same person for the same position as an earlier row of the file that did not fail; that row counts");

    internal static readonly ApplicantRule Unchanged = ApplicantRule.Inform("A041", "already received, nothing changed");

    internal static readonly ApplicantRule Changed =
        ApplicantRule.Inform("A042", "already received, changed, not yet hired; the record is updated");

    internal static readonly ApplicantRule SharedGmcNumber = ApplicantRule.Warn(
        "A044",
        "another applicant on the position has the GMC number, but another birth date and other names: judged as another person");

    internal static readonly ApplicantRule CorrectedGmcNumber = ApplicantRule.Warn(
        "A045",
        "birth date and both names are those of an applicant on the position, the GMC number is not: the record takes it as corrected");

    internal static readonly ApplicantRule Superseded = ApplicantRule.Inform("A043", "older than what is already held; nothing changes");
}
