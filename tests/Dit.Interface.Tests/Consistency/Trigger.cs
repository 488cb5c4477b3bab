using System.Text.RegularExpressions;
using Dit.Interface.Hosting;
using Dit.Interface.Storage;
using Dit.Interface.Work;
using DitFunctions.Transport;

namespace Dit.Interface.Tests.Consistency;

/// <summary>A function of the Azure host, read from its source: that project builds only where its packages are.</summary>
/// <param name="Function">The function's name.</param>
/// <param name="Kind">Blob, Queue, ServiceBus, Timer or Http.</param>
/// <param name="Target">What it waits for: a path, a queue, a schedule.</param>
/// <param name="Arguments">The attribute's further arguments.</param>
internal sealed partial record Trigger(string Function, string Kind, string Target, string Arguments)
{
    internal static IReadOnlyList<Trigger> All { get; } =
        [.. Directory.GetFiles(Path.Combine(Repository.Root, "functions/DitFunctions/Triggers"), "*.cs").SelectMany(file => Of(File.ReadAllText(file)))];

    internal static IEnumerable<Trigger> OfKind(string kind) => All.Where(trigger => trigger.Kind == kind);

    private static IEnumerable<Trigger> Of(string source)
    {
        foreach (Match match in Method().Matches(source))
        {
            Assert.Equal(match.Groups["name"].Value, match.Groups["method"].Value);
            var kind = match.Groups["kind"].Value;
            yield return new(match.Groups["name"].Value, kind, kind == "Http" ? "" : Evaluate(match.Groups["target"].Value, source), match.Groups["arguments"].Value);
        }
    }

    // A sum of literals and of constants that the project knows.
    private static string Evaluate(string expression, string source) => string.Concat(expression.Split('+', StringSplitOptions.TrimEntries).Select(part => Constant(part, source)));

    private static string Constant(string part, string source) => part.Split('.') switch
    {
        [var literal] when literal.StartsWith('"') => literal.Trim('"'),
        [nameof(WorkQueues), var name] => Of(typeof(WorkQueues), name),
        [nameof(Containers), var name] => Of(typeof(Containers), name),
        [nameof(ScheduleSettings), var name] => Of(typeof(ScheduleSettings), name),
        [nameof(TransportSettings), var name] => Of(typeof(TransportSettings), name),
        ["StorageQueues", var name] => Local(name, Repository.Read("functions/DitFunctions/Transport/StorageQueues.cs")),
        [var name] => Local(name, source),
        _ => throw new InvalidOperationException($"The test does not know {part}."),
    };

    private static string Of(Type type, string name) =>
        (string)type.GetField(name, System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic)!.GetRawConstantValue()!;

    private static string Local(string name, string source) => Regex.Match(source, $"const string {name} = \"([^\"]*)\"").Groups[1].Value;

    [GeneratedRegex(@"\[Function\(nameof\((?<name>\w+)\)\)\]\s+public (?:async )?Task(?:<\w+>)? (?<method>\w+)\(\s*\[(?<kind>\w+)Trigger\((?<target>[^,)]+)(?<arguments>[^\]]*)\)\]")]
    private static partial Regex Method();
}
