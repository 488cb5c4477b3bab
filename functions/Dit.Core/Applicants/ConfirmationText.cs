namespace Dit.Core.Applicants;

/// <summary>The text and the type of a message in a confirmation, APC or DCC (interface-files.md, sections 8 and 9).</summary>
internal static class ConfirmationText
{
    /// <summary>The most characters of a message text.</summary>
    internal const int Most = 200;

    /// <summary>The text, cut at a word where it is too long; only a word that fills half of the column is cut itself.</summary>
    internal static string Fit(string text)
    {
        if (text.Length <= Most) return text;
        var end = text.LastIndexOf(' ', Most);
        if (end >= Most / 2) return text[..end].TrimEnd(' ', ';', ',');
        return text[..(char.IsHighSurrogate(text[Most - 1]) ? Most - 1 : Most)];
    }

    /// <summary>The message type.</summary>
    internal static string Type(Severity severity) => severity switch
    {
        Severity.Error => "ERROR",
        Severity.Warning => "WARNING",
        _ => "INFO",
    };
}
