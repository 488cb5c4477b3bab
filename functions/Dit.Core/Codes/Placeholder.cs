namespace Dit.Core.Codes;

/// <summary>Words that systems write where they know nothing (rules.md, Matching): they count as not provided, without a warning.</summary>
public static class Placeholder
{
    /// <summary>True for nothing, UNKNOWN, N/A and all zeros, in either case and trimmed.</summary>
    public static bool Stands(string? typed)
    {
        var text = (typed ?? "").Trim();
        return text.Length == 0
            || text.Equals("UNKNOWN", StringComparison.OrdinalIgnoreCase)
            || text.Equals("N/A", StringComparison.OrdinalIgnoreCase)
            || Digits.AllZero(text);
    }
}
