using System.CommandLine;
using System.CommandLine.Help;
using Microsoft.Extensions.Logging;

namespace DitFunctions.Local.Commands;

/// <summary>The <c>dit</c> command: its verbs, and how a wrong call is answered.</summary>
public static class DitCommand
{
    /// <summary>The command with all its verbs.</summary>
    /// <param name="logging">Where the jobs' log goes.</param>
    public static RootCommand Create(IHostWork host, Terminal terminal, ILoggerFactory logging, TimeProvider clock)
    {
        var verbs = new StorageVerbs(terminal, logging);
        var root =
            new RootCommand("DitFunctions on one machine: the interface between TIS and ESR for doctors in training.") { HelpName = "dit" };
        root.Add(DemoVerb.Create(host, terminal));
        root.Add(ProcessVerb.Create(host, terminal));
        root.Add(RunVerb.Create(host, terminal));
        root.Add(PutVerb.Create(terminal));
        root.Add(DeskVerb.Create(host, terminal));
        root.Add(SampleVerb.Create(terminal));
        foreach (var verb in OperatorVerbs.Create(verbs)) root.Add(verb);
        root.Add(ConfigVerb.Create(verbs));
        root.Add(DeadLetterVerb.Create(verbs));
        foreach (var verb in NoticeVerbs.Create(verbs)) root.Add(verb);
        foreach (var verb in KeepingVerbs.Create(verbs)) root.Add(verb);
        root.Add(DoctorVerb.Create(verbs, clock));
        foreach (var help in root.Options.OfType<HelpOption>()) help.Action = new ExampleHelp();
        return root;
    }

    /// <summary>Runs a call.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static Task<int> RunAsync(RootCommand root, IReadOnlyList<string> arguments, Terminal terminal, CancellationToken stop)
    {
        var parsed = root.Parse(arguments);
        if (parsed.Action is { ClearsParseErrors: false } or null && Refusal(parsed) is { } sentence)
        {
            terminal.Complain(sentence);
            return Task.FromResult(ExitCode.WrongInput);
        }

        // An interrupted verb tidies up: its storage is written to disk, its private folder deleted. A service has to stop soon:
        // whatever it leaves is what a kill leaves, and the next start goes on from there.
        var invocation = new InvocationConfiguration
        {
            Output = terminal.Output,
            Error = terminal.Errors,
            ProcessTerminationTimeout = parsed.CommandResult.Command.Name == RunVerb.Name ? TimeSpan.FromSeconds(4)
                : TimeSpan.FromMinutes(2),
        };
        return parsed.InvokeAsync(invocation, stop);
    }

    private static string? Refusal(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var call = command is RootCommand ? "dit" : $"dit {command.Name}";
        if (parsed.UnmatchedTokens is [var unknown, ..])
        {
            return command is RootCommand && !unknown.StartsWith('-')
                ? $"There is no verb '{unknown}'; 'dit --help' lists them."
                : $"'{call}' does not take '{unknown}'; '{call} --help' tells what it takes.";
        }

        if (parsed.Errors is not [var first, ..]) return null;
        return command is RootCommand ? "Name a verb; 'dit --help' lists them."
            : $"{first.Message.ReplaceLineEndings(" ").TrimEnd('.')}; '{call} --help' tells more.";
    }
}
