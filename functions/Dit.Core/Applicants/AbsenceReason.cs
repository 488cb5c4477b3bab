namespace Dit.Core.Applicants;

/// <summary>One reason why there is no open applicant, in words for an operator or a trust.</summary>
/// <param name="Words">A sentence without personal data.</param>
public sealed record AbsenceReason(AbsenceCause Cause, string Words);
