namespace Dit.Interface.Notices;

/// <summary>A notice was given to another person. Holds a name and an address: never logged.</summary>
/// <param name="At">When.</param>
/// <param name="Name">The person's or the office's name.</param>
/// <param name="Email">The address.</param>
/// <param name="Note">Why, in the operator's words.</param>
public sealed record Reassignment(DateTimeOffset At, string Name, string Email, string Note);
