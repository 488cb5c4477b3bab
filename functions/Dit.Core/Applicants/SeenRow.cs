namespace Dit.Core.Applicants;

/// <summary>A row of an APP file that named the person or the position in question.</summary>
/// <param name="On">The business date on which it was processed.</param>
/// <param name="ProjectedHire">Its projected hire date; null when it did not parse.</param>
public sealed record SeenRow(
    string File, DateOnly On, int Ordinal, RowResult Result, IReadOnlyList<RowMessage> Messages, DateOnly? ProjectedHire);
