namespace Dit.Core.Applicants;

/// <summary>One message about a row: one line of its confirmation.</summary>
/// <param name="Rule">The rule's id: A020, M010, S001 ...</param>
/// <param name="Words">What it says, in words an MSO can act on; never a name, number or date of a person.</param>
public sealed record RowMessage(string Rule, Severity Severity, string Words)
{
    /// <summary>The message text of the confirmation: id, space, words; cut at a word where it is too long.</summary>
    public string Text => ConfirmationText.Fit($"{Rule} {Words}");
}

/// <summary>How grave a message of a confirmation is; as it stands in the file, upper-case.</summary>
public enum Severity
{
    /// <summary>The row fails.</summary>
    Error,
    /// <summary>The row counts; somebody should look.</summary>
    Warning,
    /// <summary>For information.</summary>
    Info,
}

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
