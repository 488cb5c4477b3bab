namespace Dit.Core.Notices;

/// <summary>A notice was given to another person.</summary>
/// <param name="Name">The person's or the office's name.</param>
/// <param name="Note">Why.</param>
public sealed record NoticeGiven(DateOnly On, string Name, string Email, string Note);
