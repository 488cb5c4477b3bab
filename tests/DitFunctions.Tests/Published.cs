using System.Text.Json;

namespace DitFunctions.Tests;

/// <summary>The package as it is deployed, which this project's build publishes beside the tests.</summary>
internal static class Published
{
    internal static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "host");

    internal static IReadOnlyList<PublishedFunction> Functions { get; } =
        [.. Json("functions.metadata").EnumerateArray().Select(function => new PublishedFunction(function))];

    internal static IEnumerable<PublishedFunction> OfKind(string trigger) => Functions.Where(function => function.Trigger == trigger);

    internal static JsonElement Json(string file) => JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, file))).RootElement;
}
