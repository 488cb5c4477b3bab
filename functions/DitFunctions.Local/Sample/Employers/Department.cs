namespace DitFunctions.Local.Sample;

/// <summary>A department of an employer (ORA) with its place (LCA).</summary>
internal sealed record Department(long Id, string Name, long LocationId, string Place);
