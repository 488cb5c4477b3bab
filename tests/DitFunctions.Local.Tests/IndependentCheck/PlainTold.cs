namespace DitFunctions.Local.Tests.IndependentCheck;

/// <summary>Something that an employer is told of because of a notification.</summary>
/// <param name="Vpd">The employer.</param>
/// <param name="Kind">The kind of notice.</param>
/// <param name="Rows">The rows of the file that say so.</param>
/// <param name="Who">The person, or the post of a rotation.</param>
internal sealed record PlainTold(string Vpd, string Kind, IReadOnlyList<int> Rows, string Who)
{
    // A notice names a few rows of a post and counts the others.
    private const int MostNamed = 5;

    internal string Words => $"{Vpd} {Kind} {Spaced(Who)} {string.Join(' ', Rows.Take(MostNamed))}";

    /// <summary>A text with every white space as one blank: a notice breaks its lines.</summary>
    internal static string Spaced(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
