namespace Dit.Samples.Expectation;

/// <summary>A position finding that was planted on the first day; others may be found beside it.</summary>
/// <param name="Rule">P001 to P009.</param>
/// <param name="Vpd">The employer.</param>
/// <param name="Position">The position's id.</param>
/// <param name="Body">The body at whose employer it was planted.</param>
public sealed record ExpectedFinding(string Rule, string Vpd, long Position, string Body);
