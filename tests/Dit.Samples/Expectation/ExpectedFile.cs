namespace Dit.Samples.Expectation;

/// <summary>What a day's summary must say of an inbound file.</summary>
/// <param name="Name">The name as it was dropped.</param>
/// <param name="Status">Done, Quarantined, Held or SeenAgain.</param>
/// <param name="Reason">The fault's name; null when there is none.</param>
/// <param name="Rows">Rows between HDR and TRL; null, as the other counts, when the file was not loaded.</param>
/// <param name="Accepted">Rows that were taken.</param>
/// <param name="Rejected">Rows that failed.</param>
/// <param name="Duplicates">Rows that say the same as an earlier row of the file.</param>
/// <param name="Superseded">Rows that are older than what is held.</param>
public sealed record ExpectedFile(
    string Name, string Status, string? Reason, int? Rows, int? Accepted, int? Rejected, int? Duplicates, int? Superseded);
