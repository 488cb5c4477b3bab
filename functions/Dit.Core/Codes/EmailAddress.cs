using System.Text;

namespace Dit.Core.Codes;

/// <summary>
/// An email address that GOV.UK Notify accepts, by the rules of its own check (alphagov/notifications-utils, recipient
/// validation) [E]: what it would refuse is refused where a person can still put it right.
/// </summary>
public static class EmailAddress
{
    private const int MaxLength = 320;
    private const int MaxHost = 253;
    private const int MaxLabel = 63;
    private const string LocalMarks = ".!#$%&'*+/=?^_`{|}~\\-";
    private static readonly IdnMapping _idn = new();

    /// <summary>True when GOV.UK Notify accepts the address; white space around it does not count.</summary>
    public static bool IsAccepted(string text)
    {
        var address = text.Trim();
        var at = address.IndexOf('@', StringComparison.Ordinal);
        if (address.Length > MaxLength || at < 1 || address.Contains("..", StringComparison.Ordinal)) return false;
        return address[..at].All(sign => char.IsAsciiLetterOrDigit(sign) || LocalMarks.Contains(sign, StringComparison.Ordinal))
            && IsHost(address[(at + 1)..]);
    }

    private static bool IsHost(string host)
    {
        if (ToAscii(host) is not { Length: > 0 and <= MaxHost } ascii) return false;
        var labels = ascii.ToLowerInvariant().Split('.');
        return labels.Length >= 2 && labels.All(IsLabel) && IsTopLevel(labels[^1]);
    }

    // A host with letters beyond ASCII counts as what the name service asks for; null when there is no such form.
    private static string? ToAscii(string host)
    {
        try
        {
            return Ascii.IsValid(host) ? host : _idn.GetAscii(host);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    // Letters and digits, joined by one or two hyphens: two stand in xn--, the form of other letters.
    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= MaxLabel && label[0] != '-' && label[^1] != '-' && !label.Contains("---", StringComparison.Ordinal)
        && label.All(sign => char.IsAsciiLetterOrDigit(sign) || sign == '-');

    private static bool IsTopLevel(string label) =>
        label.StartsWith("xn--", StringComparison.Ordinal) || (label.Length >= 2 && label.All(char.IsAsciiLetter));
}
