using System.Text;

namespace DitFunctions.Local.Tests.IndependentCheck;

/// <summary>Reads the files of the interface letter by letter (interface-files.md, section 3). Nothing of the product is asked.</summary>
internal static class PlainText
{
    static PlainText() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The text of a file: UTF-8, or Windows-1252 where it is not valid UTF-8; without a byte order mark.</summary>
    internal static string Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        return (IsUtf8(bytes) ? Encoding.UTF8 : Encoding.GetEncoding(1252)).GetString(bytes).TrimStart('\uFEFF');
    }

    internal static bool IsUtf8(byte[] bytes)
    {
        try
        {
            new UTF8Encoding(false, true).GetString(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    /// <summary>The records of a DE file, the first and the last included; for files whose quotes are in order.</summary>
    internal static List<string[]> Quoted(string text)
    {
        var records = new List<string[]>();
        var fields = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"') field.Append(text[i++]);
            else if (c == '"') quoted = !quoted;
            else if (quoted) field.Append(c);
            else if (c == ',') Take(fields, field);
            else if (c == '\n')
            {
                Take(fields, field);
                records.Add([.. fields]);
                fields.Clear();
            }
            else if (c != '\r') field.Append(c);
        }

        return records;
    }

    /// <summary>The records of a GO file, the first and the last included.</summary>
    internal static List<string[]> Tilde(string text) =>
        [.. text.Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0).Select(line => line.Split('~'))];

    /// <summary>The lines of a reference file below its heading, as fields.</summary>
    internal static List<string[]> Reference(string path) => [.. Quoted(File.ReadAllText(path).TrimEnd('\n') + "\n").Skip(1)];

    private static void Take(List<string> fields, StringBuilder field)
    {
        fields.Add(field.ToString());
        field.Clear();
    }
}
