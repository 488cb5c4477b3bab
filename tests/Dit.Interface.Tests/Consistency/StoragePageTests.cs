using System.Text.RegularExpressions;
using Dit.Interface.Storage;

namespace Dit.Interface.Tests.Consistency;

/// <summary>What functions/Dit.Interface/STORAGE.md says of tables and containers is so in the code.</summary>
public sealed partial class StoragePageTests
{
    private const string Project = "functions/Dit.Interface";
    private const string Level = "### ";

    private static readonly string _page = Repository.Read($"{Project}/STORAGE.md");

    [Fact]
    public void Headings_OfThePage_AreTheTablesAndContainers()
    {
        Assert.Equal(Tables.All, Sections("Tables").Select(section => section.Name));
        Assert.Equal(Containers.All, Sections("Containers").Select(section => section.Name));
        Assert.Equal(
            Tables.All.Concat(Containers.All).Select(name => Level + name),
            _page.Split('\n').Where(line => line.StartsWith(Level, StringComparison.Ordinal)));
    }

    [Fact]
    public void Classes_OfThePage_AreThere()
    {
        var paths = PathsIn(_page);

        Assert.NotEmpty(paths);
        Assert.All(paths, path => Assert.True(File.Exists(FullPath(path)), $"{path} is not there"));
    }

    [Fact]
    public void Sections_OfThePage_SayHowLongThingsAreKept() => Assert.All(
        Sections("Tables").Concat(Sections("Containers")),
        section => Assert.Matches(Kept(), section.Text));

    [Fact]
    public void Columns_OfATable_AreInAClassThatItsSectionNames() => Assert.All(Sections("Tables"), section =>
    {
        var columns = Column().Matches(section.Text).Select(match => match.Groups[1].Value).Distinct().ToList();
        var sources = PathsIn(section.Text).Select(path => File.ReadAllText(FullPath(path))).ToList();

        Assert.NotEmpty(columns);
        Assert.All(columns, column => Assert.True(
            sources.Exists(source => source.Contains($"\"{column}\"", StringComparison.Ordinal)),
            $"{section.Name}: no class that the section names has a column {column}"));
    });

    private static IReadOnlyList<(string Name, string Text)> Sections(string chapter)
    {
        var text = Assert.Single(_page.Split("\n## "), part => part.StartsWith($"{chapter}\n", StringComparison.Ordinal));
        return [.. text.Split($"\n{Level}").Skip(1).Select(section => (section.Split('\n')[0], section))];
    }

    private static IReadOnlyList<string> PathsIn(string text) =>
        [.. ClassPath().Matches(text).Select(match => match.Groups[1].Value).Distinct()];

    private static string FullPath(string path) => Path.Combine(Repository.Root, Project, path);

    [GeneratedRegex(@"`([^`\s]+\.cs)`")]
    private static partial Regex ClassPath();

    // A column begins with a capital and has a small letter: keys and names of senders do not look like it.
    [GeneratedRegex("`([A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*)`")]
    private static partial Regex Column();

    [GeneratedRegex(@"\*\*Kept:\*\* \S")]
    private static partial Regex Kept();
}
