using Dit.Core.Files;

namespace Dit.Interface.Ledger;

/// <summary>A file that waits in its lane.</summary>
/// <param name="Run">Its run.</param>
/// <param name="Date">The date in its name.</param>
/// <param name="Sequence">The number in its name.</param>
/// <param name="IsFull">True for a GO full file.</param>
/// <param name="Hold">The reason it was held for, so far; null when it just waits.</param>
/// <param name="Released">True when an operator lets it load.</param>
public sealed record WaitingFile(RunId Run, DateOnly Date, int Sequence, bool IsFull, FileFault? Hold, bool Released);
