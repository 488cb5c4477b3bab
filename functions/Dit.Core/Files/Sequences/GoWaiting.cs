namespace Dit.Core.Files.Sequences;

/// <summary>A file of an employer that waits to be loaded.</summary>
/// <param name="IsFull">True for a full file.</param>
/// <param name="Hold">Why it was held so far; null when it just waits.</param>
/// <param name="Released">True when an operator lets it load.</param>
/// <param name="Cleared">True for a full file that was looked at and may load.</param>
public sealed record GoWaiting(int Sequence, bool IsFull, FileFault? Hold, bool Released, bool Cleared = false);
