namespace Dit.Core.Placements.Duplicates;

/// <summary>One of the entries of a person who stands on a post more than once. Personal data: in the employer's own report only.</summary>
/// <param name="Name">Surname, first name.</param>
/// <param name="Gmc">GMC number; empty when not known.</param>
/// <param name="Start">The start or projected hire; null when not known.</param>
/// <param name="End">The end or projected end; null is open.</param>
/// <param name="Detail">The assignment status, or the vacancy, or the state.</param>
public sealed record DuplicateEntry(EntryKey Key, string Name, string Gmc, DateOnly? Start, DateOnly? End, string Detail);
