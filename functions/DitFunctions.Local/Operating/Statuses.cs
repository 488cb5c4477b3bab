namespace DitFunctions.Local.Operating;

/// <summary>Statuses as people type them: the words of an enumeration, with hyphens between them or without.</summary>
internal static class Statuses
{
    /// <summary>Reads one. Numbers and lists, which an enumeration would take too, are none.</summary>
    /// <exception cref="WrongInputException">There is no such status; the sentence names all.</exception>
    internal static T Read<T>(string text)
        where T : struct, Enum
    {
        var all = Enum.GetValues<T>();
        foreach (var value in all)
            if (IsSame(text, value.ToString()) || IsSame(text, Shown(value))) return value;
        throw new WrongInputException($"{text} is not a status. The statuses are {string.Join(", ", all.Select(Shown))}.");
    }

    private static bool IsSame(string text, string name) => text.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static string Shown<T>(T value)
        where T : struct, Enum =>
        string.Concat(value.ToString().Select((c, at) => at > 0 && char.IsAsciiLetterUpper(c) ? $"-{c}" : $"{c}")).ToLowerInvariant();
}
