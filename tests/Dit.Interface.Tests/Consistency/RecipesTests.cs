using System.Text.RegularExpressions;

namespace Dit.Interface.Tests.Consistency;

/// <summary>What the recipes in functions/README.md name is there.</summary>
public sealed partial class RecipesTests
{
    private const int Recipes = 12;

    [Fact]
    public void Recipes_EveryPath_Exists()
    {
        var readme = Repository.Read("functions/README.md");
        var start = readme.IndexOf("## Recipes", StringComparison.Ordinal);
        var rows = readme[start..readme.IndexOf("## Security", StringComparison.Ordinal)].Split('\n')
            .Where(line => line.StartsWith("| a", StringComparison.Ordinal)).ToList();

        Assert.Equal(Recipes, rows.Count);
        foreach (var row in rows)
        {
            var paths = Path().Matches(row).Select(match => match.Groups[1].Value).ToList();
            Assert.NotEmpty(paths);
            Assert.All(paths, path => Assert.True(IsThere(path), $"{path} is not there"));
        }
    }

    private static bool IsThere(string path)
    {
        var project = path.Split('/')[0];
        var room = project == "Dit.Samples" || project.EndsWith(".Tests", StringComparison.Ordinal) ? "tests" : "functions";
        var full = System.IO.Path.Combine(Repository.Root, room, path);
        return File.Exists(full) || Directory.Exists(full);
    }

    [GeneratedRegex("`([A-Z][A-Za-z.]+/[^`]*)`")]
    private static partial Regex Path();
}
