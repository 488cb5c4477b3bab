namespace Dit.Core.Applicants.Rules;

/// <summary>A050: how often one DPN may stand in a file. The real hub rejects the whole file [E]; here only these rows fail [X].</summary>
internal static class VolumeRules
{
    internal static readonly ApplicantRule DpnTooOften = ApplicantRule.Fail(
        "A050",
        "more than 40 rows for one DPN and employer in a file; an alert is raised",
        static on => on.Employer.Tally.IsOverLimit(on.Row, on.Position)
            ? $"the DPN stands in more than {DpnTally.Limit} rows of this file for one employer: none of them is taken"
            : null);
}
