using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace DitFunctions.Local.Commands;

/// <summary>The help, with examples at its end.</summary>
internal sealed class ExampleHelp : SynchronousCommandLineAction
{
    private readonly HelpAction _usual = new() { MaxWidth = 100 };

    /// <inheritdoc />
    public override bool ClearsParseErrors => true;

    /// <inheritdoc />
    public override int Invoke(ParseResult parseResult)
    {
        var code = _usual.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (var example in Examples(parseResult.CommandResult.Command)) output.WriteLine($"  {example}");
        if (parseResult.CommandResult.Command is RootCommand)
        {
            output.WriteLine();
            output.WriteLine("Exit code: 0 when all was done, 1 when the work could not be done (running it again is safe),");
            output.WriteLine("2 for a wrong option or a folder that cannot be read.");
        }

        return code;
    }

    private static IEnumerable<string> Examples(Command command) =>
        command is Verb verb ? verb.Examples : command.Subcommands.OfType<Verb>().Select(each => each.Examples[0]);
}
