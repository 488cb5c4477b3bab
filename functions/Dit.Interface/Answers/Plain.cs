namespace Dit.Interface.Answers;

/// <summary>Text of partners made safe to read: control and direction marks must not change what a person sees.</summary>
public static class Plain
{
    private const char Instead = '\uFFFD';

    /// <summary>The text with a sign in place of each mark that is not seen itself.</summary>
    public static string Text(string text) =>
        text.Any(IsHidden)
            ? string.Create(text.Length, text, static (to, from) =>
            {
                for (var i = 0; i < to.Length; i++)
                    to[i] = IsHidden(from[i]) ? Instead : from[i];
            }) : text;

    /// <summary>The same for a text of several lines.</summary>
    public static string Lines(string text) => string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(Text));

    private static bool IsHidden(char c) =>
        char.IsControl(c)
            || c is '\u061C' or (>= '\u200B' and <= '\u200F') or (>= '\u2028' and <= '\u202E') or (>= '\u2060' and <= '\u206F') or '\uFEFF';
}
