namespace Dit.Core.Applicants;

/// <summary>One value of a known applicant that an update changed (A042). Personal data: for notices only.</summary>
/// <param name="Column">The column's name in the layout.</param>
/// <param name="Old">What was held; empty when nothing.</param>
/// <param name="New">What is held now; empty when nothing.</param>
public sealed record ValueChange(string Column, string Old, string New);
