namespace Dit.Samples.Expectation;

/// <summary>What must come out of one business day.</summary>
/// <param name="Date">The day.</param>
/// <param name="Files">Every inbound file, with those of earlier days that go on.</param>
/// <param name="Applicants">By the name of each APP file that is done: its rows in order.</param>
/// <param name="Extracts">By body.</param>
/// <param name="Notices">By addressee (a VPD, <c>operators</c>, <c>bodies/WMD</c>): how many notices of each kind. Kinds of
/// <see cref="SampleExpectation.NotCounted"/> may stand beside them.</param>
/// <param name="Confirmations">By the name of each DNC or DNF that is done: its rows in order.</param>
/// <param name="LeftOut">By the name of a DNF: addressee and kind of the notices about placements that it no longer names.</param>
/// <param name="Grid">Rows that the day's rotation grids must hold, in their order; a grid holds many more.</param>
public sealed record ExpectedDay(
    DateOnly Date,
    IReadOnlyList<ExpectedFile> Files,
    IReadOnlyDictionary<string, IReadOnlyList<ExpectedApplicant>> Applicants,
    IReadOnlyDictionary<string, ExpectedExtract> Extracts,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> Notices,
    IReadOnlyDictionary<string, IReadOnlyList<ExpectedConfirmation>> Confirmations,
    IReadOnlyDictionary<string, IReadOnlyList<string>> LeftOut,
    IReadOnlyList<ExpectedGridRow> Grid);
