namespace Dit.Core.Placements;

/// <summary>What a withdrawal's reason means in words (interface-files.md, section 9).</summary>
public static class WithdrawalReason
{
    // TIS has no reasons of its own: it always writes this code.
    private const string Other = "3";

    /// <summary>The word for a code; what is no known code stands as TIS wrote it.</summary>
    public static string Words(string given) => given.Trim().TrimStart('0') == Other ? "other" : given;
}
