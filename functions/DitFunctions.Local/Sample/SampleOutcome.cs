namespace DitFunctions.Local.Sample;

/// <summary>What came of making a sample: a refusal in one sentence, or counts.</summary>
/// <param name="Refusal">Why nothing was written; null when the sample stands.</param>
/// <param name="Files">How many interface files were written.</param>
/// <param name="Applicants">How many applicant rows stand in the files that are to be loaded.</param>
public sealed record SampleOutcome(string? Refusal, int Files, int Applicants);
