namespace Dit.Core;

/// <summary>A count with what is counted: "1 file", "2 files".</summary>
public static class Plural
{
    /// <summary>Writes it.</summary>
    /// <param name="one">What one of them is called.</param>
    /// <param name="many">What several are called; null when that is the same with an s.</param>
    public static string Of(int count, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many ?? one + "s")}");
}
