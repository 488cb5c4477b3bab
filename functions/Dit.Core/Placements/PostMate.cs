namespace Dit.Core.Placements;

/// <summary>Another trainee of a shared post, with their own dates. Personal data: for notices only.</summary>
/// <param name="Name">First name and surname.</param>
/// <param name="IsHolder">True when ESR shows them on the post, false for an applicant.</param>
/// <param name="Start">Their start; null when not known.</param>
/// <param name="End">Their end; null when open.</param>
public sealed record PostMate(string Name, bool IsHolder, DateOnly? Start, DateOnly? End);
