namespace Dit.Interface.Audit;

/// <summary>A row of the audit table. Apart from who acted it holds no personal data.</summary>
/// <param name="At">When it began, UTC.</param>
/// <param name="By">Who.</param>
/// <param name="Act">What, one of <see cref="ActNames"/>.</param>
/// <param name="Target">On what: a file, a body, an employer, a notice's id; never a person.</param>
/// <param name="Reason">Why, in the person's words; may be empty.</param>
/// <param name="Result">What came of it; <see cref="Begun"/> while it is at work, and for ever when the host died meanwhile.</param>
public sealed record AuditEntry(DateTimeOffset At, Actor By, string Act, string Target, string Reason, string Result)
{
    /// <summary>The result of an act that has not ended.</summary>
    public const string Begun = "begun";
}
