using Dit.Core.Reference;

namespace Dit.Core.Positions;

/// <summary>To which deanery body a position belongs (rules.md, Positions) [F].</summary>
public static class Routing
{
    /// <summary>
    /// The Managing Deanery Body if filled, by its code or an alias (bodies.csv), else the body that has the DPN's first segment among its
    /// prefixes. Whether the
    /// body is on is another question.
    /// </summary>
    /// <returns>Null when the Managing Deanery Body is filled and unknown, or blank and the prefix is no body's (P006).</returns>
    public static DeaneryBody? BodyOf(Position position, ReferenceData reference) =>
        position.ManagingBody.Length == 0 ? reference.BodyOfPrefix(PrefixOf(position)) : reference.BodyOfField(position.ManagingBody);

    /// <summary>Why no body was found, in words.</summary>
    public static string WhyUnknown(Position position) =>
        position.ManagingBody.Length > 0
            ? $"its Managing Deanery Body {position.ManagingBody} is not known"
            : $"its Managing Deanery Body is blank and no body has the DPN prefix {PrefixOf(position)}";

    // The DPN need not fit its form here: one that does not (P002) still belongs somewhere.
    private static ReadOnlySpan<char> PrefixOf(Position position)
    {
        var dpn = position.Dpn.AsSpan();
        var end = dpn.IndexOf('/');
        return (end < 0 ? dpn : dpn[..end]).Trim();
    }
}
