using System.Text.RegularExpressions;

namespace Dit.Interface.Tests.Consistency;

/// <summary>Words that we do not use, in code, comments, pages, notices and READMEs: each has a plainer one.</summary>
public sealed partial class WordsTests
{
    private static readonly string[] _kinds = [".cs", ".razor", ".md", ".bicep", ".sh"];
    private static readonly string[] _rooms = ["functions", "infra", ".github"];

    [Fact]
    public void Text_OfTheRepository_HasNoneOfThem()
    {
        var files = _rooms.Select(room => Path.Combine(Repository.Root, room))
            .SelectMany(room => Directory.EnumerateFiles(room, "*", SearchOption.AllDirectories))
            .Where(file => _kinds.Contains(Path.GetExtension(file)) && !Made().IsMatch(file)).ToList();

        Assert.True(files.Count > 500, $"only {files.Count} files were looked at");
        var found = files.SelectMany(file => File.ReadLines(file).Index()
            .Where(line => Words().IsMatch(line.Item))
            .Select(line => $"{Path.GetRelativePath(Repository.Root, file)}:{line.Index + 1}: {Words().Match(line.Item).Value}"));
        Assert.Empty(found);
    }

    [GeneratedRegex(
        @"\banew\b|\b(told|spoken|speaks) of\b|\blets? go on\b|\bin vain\b|\blook whether\b|\bhas not the form\b|\be-mail|\bwhilst\b"
            + @"|\bamongst\b|\bhitherto\b|\bhenceforth\b|\bthereof\b|\butilis|\bof late\b|\bforthwith\b|\bshall\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Words();

    [GeneratedRegex(@"[/\\](bin|obj|node_modules)[/\\]")]
    private static partial Regex Made();
}
