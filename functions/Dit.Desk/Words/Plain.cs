namespace Dit.Desk.Words;

/// <summary>Text of partners made safe to read: control and direction marks must not change what a person sees.</summary>
internal static class Plain
{
    private const char Instead = '\uFFFD';

    /// <summary>The text with a sign in place of each mark that is not seen itself.</summary>
    internal static string Text(string text) =>
        text.Any(IsHidden) ? string.Create(text.Length, text, static (to, from) => { for (var i = 0; i < to.Length; i++) to[i] = IsHidden(from[i]) ? Instead : from[i]; }) : text;

    /// <summary>The same for a text of several lines.</summary>
    internal static string Lines(string text) => string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(Text));

    private static bool IsHidden(char c) => char.IsControl(c) || c is (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2069') or '\uFEFF';
}
