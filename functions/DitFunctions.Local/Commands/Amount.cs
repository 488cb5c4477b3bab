using System.Globalization;

namespace DitFunctions.Local.Commands;

/// <summary>How many of something there are, in words: "1 file", "2 files".</summary>
internal static class Amount
{
    /// <summary>A count with its noun.</summary>
    /// <param name="count">How many.</param>
    /// <param name="one">The noun in the singular.</param>
    /// <param name="several">The noun in the plural; null for the singular with an s.</param>
    internal static string Of(int count, string one, string? several = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : several ?? $"{one}s")}");
}
