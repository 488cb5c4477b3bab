namespace Dit.Interface.Answers;

/// <summary>How the day's files of one kind stand.</summary>
/// <param name="Stream">The kind: GO, APP, DNC (with DNF), RTC.</param>
/// <param name="Expected">How many senders send one each day.</param>
/// <param name="Arrived">How many files have arrived.</param>
/// <param name="Done">How many of them are done.</param>
/// <param name="Waiting">How many wait or are at work.</param>
/// <param name="Held">How many are held.</param>
/// <param name="Quarantined">How many are quarantined.</param>
/// <param name="Missing">The senders of whom no good file has come yet: VPDs, or codes of bodies.</param>
public sealed record StreamToday(
    string Stream, int Expected, int Arrived, int Done, int Waiting, int Held, int Quarantined, IReadOnlyList<string> Missing);
