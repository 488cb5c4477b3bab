using System.Text.Json;
using System.Text.RegularExpressions;

namespace Dit.Interface.Tests.Consistency;

/// <summary>The repository's files, as text.</summary>
internal static partial class Repository
{
    internal static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    internal static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    internal static JsonElement Json(string path) => JsonDocument.Parse(Read(path)).RootElement;

    /// <summary>A plain array of literals in infra/names.bicep.</summary>
    internal static IReadOnlyList<string> BicepList(string name) =>
        [.. Literal().Matches(BicepBody(name, '[', ']')).Select(match => match.Groups[1].Value)];

    /// <summary>A plain literal in infra/names.bicep.</summary>
    internal static string BicepText(string name)
    {
        var match = Regex.Match(Read("infra/names.bicep"), $@"var {name} = '([^']+)'");
        Assert.True(match.Success, $"infra/names.bicep has no {name}.");
        return match.Groups[1].Value;
    }

    /// <summary>A variable's text in infra/names.bicep, between its brackets.</summary>
    internal static string BicepBody(string name, char open, char close)
    {
        var match = Regex.Match(Read("infra/names.bicep"), $@"var {name} = \{open}(?<body>.*?)\n\{close}", RegexOptions.Singleline);
        Assert.True(match.Success, $"infra/names.bicep has no {name}.");
        return match.Groups["body"].Value;
    }

    /// <summary>The app's settings in infra/modules/function-app.bicep: the keys of its object.</summary>
    internal static IReadOnlyList<string> BicepSettings()
    {
        var text = Read("infra/modules/function-app.bicep");
        var body = Regex.Match(text, @"var settings = \{(?<body>.*?)\n\}", RegexOptions.Singleline).Groups["body"].Value;
        return [.. Key().Matches(body).Select(match => match.Groups[1].Value)];
    }

    /// <summary>The values of local.settings.sample.json.</summary>
    internal static IReadOnlyDictionary<string, string> Sample() =>
        Json("local.settings.sample.json").GetProperty("Values").EnumerateObject()
            .ToDictionary(value => value.Name, value => value.Value.GetString()!);

    private static string Find(DirectoryInfo? folder) => folder switch
    {
        null => throw new InvalidOperationException("The tests do not run inside the repository."),
        _ when File.Exists(Path.Combine(folder.FullName, "DitFunctions.sln")) => folder.FullName,
        _ => Find(folder.Parent),
    };

    [GeneratedRegex(@"'([^']+)'")]
    private static partial Regex Literal();

    [GeneratedRegex(@"^\s+(\w+):", RegexOptions.Multiline)]
    private static partial Regex Key();
}
