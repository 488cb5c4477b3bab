namespace Dit.Core.Positions;

/// <summary>A department of an employer (ORA).</summary>
/// <param name="LocationId">Where it is; empty when not given.</param>
public sealed record Organisation(string Id, string Name, string LocationId);
