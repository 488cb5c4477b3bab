namespace Dit.Samples.Expectation;

/// <summary>A person update in a body's extract.</summary>
/// <param name="Person">The person id.</param>
/// <param name="Rows">The types of the person's rows in order; <c>PERS Ended</c> where a post is left.</param>
public sealed record ExpectedPerson(long Person, IReadOnlyList<string> Rows);
