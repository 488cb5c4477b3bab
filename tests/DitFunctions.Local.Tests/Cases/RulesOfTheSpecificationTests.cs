namespace DitFunctions.Local.Tests.Cases;

/// <summary>The catalogue of rules, which is written from the code, holds the rules of the specification, with their effects.</summary>
public sealed class RulesOfTheSpecificationTests
{
    // What the specification says of the effect, in its own words, and what the catalogue then says.
    private static readonly (string Said, string[] Effects)[] _effects =
    [
        ("FAIL in mandatory columns", ["FailOrWarn"]),
        ("FAIL", ["Fail"]),
        ("WARNING", ["Warn"]),
        ("SUCCESS", ["Inform"]),
        ("that row counts", ["Inform"]),
        ("error, position is not sent", ["Error, not sent"]),
        ("error", ["Error"]),
        ("warning", ["Warning"]),
        ("info", ["Info"]),
    ];

    [Fact]
    public void Catalogue_ApplicantsAndPositions_AreThoseOfTheSpecification()
    {
        var specified = Rows(Path.Combine(SharedFolder.Reference, "rules.md"));
        var built = Rows(Path.Combine(SharedFolder.Repository, "functions", "Dit.Core", "RULES.md"));

        Assert.Equal(
            specified.Keys.Order(StringComparer.Ordinal),
            built.Keys.Where(id => id[0] is 'A' or 'P').Order(StringComparer.Ordinal));
        Assert.All(specified, rule =>
        {
            var effect = _effects.First(one => rule.Value[^1].Contains(one.Said, StringComparison.Ordinal));
            Assert.Contains(built[rule.Key][0], effect.Effects);
        });
    }

    // The three that the specification names in a sentence: what became of a row, and the match that nobody guesses.
    [Fact]
    public void Catalogue_RulesNamedInSentences_AreThere()
    {
        var built = Rows(Path.Combine(SharedFolder.Repository, "functions", "Dit.Core", "RULES.md"));

        Assert.Equal(("Inform", "Inform", "Warn"), (built["S001"][0], built["S002"][0], built["M010"][0]));
    }

    private static bool IsId(string cell) => cell.Length == 4 && char.IsAsciiLetterUpper(cell[0]) && cell[1..].All(char.IsAsciiDigit);

    // A row of a table that begins with the id of a rule: its other cells.
    private static Dictionary<string, string[]> Rows(string file) => File.ReadLines(file)
        .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
        .Where(cells => cells.Length > 3 && IsId(cells[1]))
        .ToDictionary(cells => cells[1], cells => cells[2..^1], StringComparer.Ordinal);
}
