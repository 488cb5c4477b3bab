namespace Dit.Core.Notices;

/// <summary>How many rows of a body one rule rejected on a business date: a row that several rules reject counts for each.</summary>
/// <param name="Rule">The rule's id: A012, N004 ...</param>
public sealed record RejectionCount(DateOnly Day, string Rule, int Rows);
