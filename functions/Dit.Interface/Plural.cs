using System.Globalization;

namespace Dit.Interface;

/// <summary>Counts in words.</summary>
internal static class Plural
{
    /// <summary>A count with what is counted: 1 file, 2 files.</summary>
    /// <param name="count">How many.</param>
    /// <param name="one">What one of them is called.</param>
    /// <param name="many">What several are called; null when that is the same with an s.</param>
    internal static string Of(int count, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many ?? one + "s")}");
}
