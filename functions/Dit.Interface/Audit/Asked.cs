namespace Dit.Interface.Audit;

/// <summary>Who asks for an act, and why.</summary>
/// <param name="By">Who.</param>
/// <param name="Reason">Why, in the person's words; empty when none was given. Names of doctors do not belong in it.</param>
public sealed record Asked(Actor By, string Reason = "");
