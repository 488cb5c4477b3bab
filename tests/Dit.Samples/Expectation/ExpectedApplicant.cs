namespace Dit.Samples.Expectation;

/// <summary>What the confirmation must say of an applicant row.</summary>
/// <param name="Ordinal">The row's place in its file, the first is 1.</param>
/// <param name="Status">SUCCESS or FAIL.</param>
/// <param name="Rules">The ids of all its messages, in the order of the confirmation.</param>
public sealed record ExpectedApplicant(int Ordinal, string Status, IReadOnlyList<string> Rules);
