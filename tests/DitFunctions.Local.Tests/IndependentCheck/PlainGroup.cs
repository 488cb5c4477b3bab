namespace DitFunctions.Local.Tests.IndependentCheck;

/// <summary>What a body is told of one person, the rows as text.</summary>
internal sealed record PlainGroup(
    string Vpd, string Person, IReadOnlyList<string> Heads,
    IReadOnlyDictionary<string, List<string>> Details);
