namespace Dit.Samples.Expectation;

/// <summary>A step in the life of an applicant.</summary>
/// <param name="On">The business date.</param>
/// <param name="What">Created, Updated, DatesChanged, Withdrawn, Replaced, ComesInstead, Hired or Lapsed.</param>
/// <param name="Cause">The file that caused it; empty for what the calendar did.</param>
public sealed record ExpectedStep(DateOnly On, string What, string Cause);
