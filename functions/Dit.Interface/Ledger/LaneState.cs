using Azure;

namespace Dit.Interface.Ledger;

/// <summary>Who is in a lane: at most one file at work, and the files that wait, in their order.</summary>
/// <param name="Busy">The run at work; null when the lane is free.</param>
/// <param name="Entered">The version of the mark of that run: only who saw it may end it.</param>
/// <param name="Waiting">By date, then number, then run.</param>
/// <param name="LastSequence">The last number that was loaded; null before the first. Kept for employers only.</param>
public sealed record LaneState(string? Busy, ETag Entered, IReadOnlyList<WaitingFile> Waiting, int? LastSequence);
