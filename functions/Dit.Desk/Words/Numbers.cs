namespace Dit.Desk.Words;

/// <summary>Numbers as people read them: <c>55,000</c>.</summary>
internal static class Numbers
{
    private static readonly CultureInfo _english = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>A whole number with commas.</summary>
    internal static string Of(int number) => number.ToString("N0", _english);
}
