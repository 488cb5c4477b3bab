namespace DitFunctions.Local.Sample;

/// <summary>
/// Lists that come with the program, a line each: the list, a space, the word. Names are of many origins, with the apostrophes, hyphens,
/// accents and no-break spaces that real files bring; trusts are real, by body, each with its ODS code.
/// </summary>
internal static class WordList
{
    internal static IReadOnlyDictionary<string, string[]> Names { get; } = Read("names.txt");

    internal static IReadOnlyDictionary<string, string[]> Trusts { get; } = Read("trusts.txt");

    private static Dictionary<string, string[]> Read(string file)
    {
        using var content = new StreamReader(typeof(WordList).Assembly.GetManifestResourceStream(typeof(WordList), file)!);
        return content.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ', 2))
            .GroupBy(line => line[0], line => line[1].TrimEnd('\r')).ToDictionary(list => list.Key, list => list.ToArray());
    }
}
