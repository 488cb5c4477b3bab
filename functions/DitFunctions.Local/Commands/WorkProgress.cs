namespace DitFunctions.Local.Commands;

/// <summary>How far a piece of work is.</summary>
/// <param name="What">The piece, such as "2026-05-04 TIS files".</param>
/// <param name="Done">How many of its parts are done; the first report of a piece has 0 of them, the last all.</param>
/// <param name="Of">How many parts it has.</param>
public sealed record WorkProgress(string What, int Done, int Of);
