using System.CommandLine;

namespace DitFunctions.Local.Commands;

/// <summary><c>dit run</c>: stays up, as the Azure host does.</summary>
internal static class RunVerb
{
    /// <summary>The verb.</summary>
    internal const string Name = "run";

    public static Verb Create(IOperations operations, Terminal terminal)
    {
        var storage = new StorageOptions(VerbOptions.UsualDataFolder());
        var port = VerbOptions.Number("--storage-port", "The port of its own storage's blobs; queues and tables have the two that follow. Without it any that are free.");
        var show = new Option<bool>("--show-connection-string") { Description = "Prints the connection string of its own storage, which holds the key." };
        var verb = new Verb(
            Name,
            "Stays up: watches the containers, queues and timers as the Azure host does. Ctrl-C ends it.",
            "dit run",
            "dit run --data /srv/dit")
        {
            port, show,
        };
        storage.AddTo(verb);
        verb.DoesOnStorage(
            terminal,
            parsed => storage.Read(parsed) with { Port = parsed.GetValue(port) },
            async (parsed, session, stop) =>
            {
                terminal.Output.WriteLine($"Storage: {session.Where}");
                if (parsed.GetValue(show) && session.ConnectionString is { } secret) terminal.Output.WriteLine(secret);
                terminal.Output.WriteLine("Watching; Ctrl-C ends it.");
                await operations.RunAsync(session, stop);
            });
        return verb;
    }
}
