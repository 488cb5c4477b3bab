namespace Dit.Core.Positions;

/// <summary>A position's host/lead flag: one of two values or none, whatever way ESR writes it (interface-files.md, section 6).</summary>
public static class HostLeadFlag
{
    /// <summary>The employer that has the doctor at work and does not pay.</summary>
    public const string Host = "Host Employer";

    /// <summary>The employer that pays.</summary>
    public const string Lead = "Lead Employer";

    /// <summary>Reads <c>H</c>, <c>L</c>, <c>Host</c>, <c>Lead</c>, <c>Host Employer</c> and <c>Lead Employer</c>, in any case.</summary>
    /// <returns>Empty when the flag is not given, or is none of these (P005 says so).</returns>
    public static string Read(string written) => written.Trim().ToUpperInvariant() switch
    {
        "H" or "HOST" or "HOST EMPLOYER" => Host,
        "L" or "LEAD" or "LEAD EMPLOYER" => Lead,
        _ => "",
    };
}
