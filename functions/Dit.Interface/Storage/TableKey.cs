using System.Text;

namespace Dit.Interface.Storage;

/// <summary>
/// The one place where text becomes part of a table key, which cannot hold <c>/ \ # ?</c> or control characters. The
/// percent sign is the escape, so that two texts never share a key.
/// </summary>
public static class TableKey
{
    /// <summary>Encodes any text.</summary>
    public static string Encode(string text)
    {
        if (!text.Any(MustEscape)) return text;
        var key = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            if (MustEscape(c)) key.Append('%').Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
            else key.Append(c);
        }

        return key.ToString();
    }

    /// <summary>A numeric id padded so that keys are in numeric order; any other id encoded.</summary>
    public static string OfId(string id) => id.Length <= 15 && id.All(char.IsAsciiDigit) ? id.PadLeft(15, '0') : Encode(id);

    private static bool MustEscape(char c) => c is '/' or '\\' or '#' or '?' or '%' || char.IsControl(c) || char.IsSurrogate(c);
}
