namespace DitFunctions.Local.Sample;

/// <summary>What must come out of one business day.</summary>
/// <param name="Date">The day.</param>
/// <param name="Files">Every inbound file, with those of earlier days that go on.</param>
/// <param name="Applicants">By the name of each APP file that is done: its rows in order.</param>
/// <param name="Extracts">By body.</param>
/// <param name="Notices">By addressee (a VPD, <c>operators</c>, <c>bodies/WMD</c>): how many notices of each kind. Kinds of
/// <see cref="SampleExpectation.NotCounted"/> may stand beside them.</param>
public sealed record ExpectedDay(
    DateOnly Date,
    IReadOnlyList<ExpectedFile> Files,
    IReadOnlyDictionary<string, IReadOnlyList<ExpectedApplicant>> Applicants,
    IReadOnlyDictionary<string, ExpectedExtract> Extracts,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> Notices);
