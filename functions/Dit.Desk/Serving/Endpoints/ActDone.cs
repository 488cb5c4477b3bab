namespace Dit.Desk.Serving.Endpoints;

/// <summary>What came of an act.</summary>
/// <param name="IsDone">False when it was refused.</param>
/// <param name="Words">What came of it, or why not.</param>
internal sealed record ActDone(bool IsDone, string Words);
