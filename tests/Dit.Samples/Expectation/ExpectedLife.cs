namespace Dit.Samples.Expectation;

/// <summary>The life of an applicant in which more happened than that a row came.</summary>
/// <param name="Vpd">The employer.</param>
/// <param name="Position">The position's id.</param>
/// <param name="Gmc">The applicant's GMC number.</param>
/// <param name="State">What it is at the end: PreferredApplicant, Withdrawn, Replaced, Lapsed or Hired.</param>
/// <param name="Hire">The projected hire date at the end.</param>
/// <param name="Created">The day on which the record was made.</param>
/// <param name="Steps">Its steps in order.</param>
public sealed record ExpectedLife(
    string Vpd, long Position, string Gmc, string State, DateOnly Hire, DateOnly Created, IReadOnlyList<ExpectedStep> Steps);
