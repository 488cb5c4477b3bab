namespace Dit.Core.Positions;

/// <summary>The DPN that a position carried before it was removed; A012 says when that was.</summary>
/// <param name="RemovedOn">The business date of the file that removed it.</param>
public sealed record FormerDpn(PositionId Position, string Dpn, DateOnly RemovedOn);
