using System.CommandLine;

namespace DitFunctions.Local.Commands;

/// <summary><c>dit run</c>: stays up, as the Azure host does.</summary>
internal static class RunVerb
{
    /// <summary>The verb.</summary>
    internal const string Name = "run";

    public static Verb Create(IHostWork host, Terminal terminal)
    {
        var storage = new StorageOptions(VerbOptions.UsualDataFolder());
        var port =
            VerbOptions.Port("--storage-port",
                "The port of its own storage's blobs; queues and tables have the two that follow. Without it any that are free.", room: 2);
        var deskPort = VerbOptions.Port("--port", "The port of the desk on this machine; a free one when it is not given.");
        var show =
            new Option<bool>(
                "--show-connection-string")
            { Description = "Prints the connection string of its own storage, which holds the key." };
        var verb = new Verb(
            Name,
            "Stays up: watches the folders, containers, queues and timers as the Azure host does, and serves the desk. Ctrl-C ends it.",
            "dit run",
            "dit run --data /srv/dit")
        {
            port, deskPort, show,
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
                await RunAsync(host, session, parsed.GetValue(deskPort) ?? 0, terminal, stop);
            });
        return verb;
    }

    // The host and the desk end together: a host without its desk would be missed by nobody, a desk without its host would wait for ever.
    private static async Task RunAsync(IHostWork host, StorageSession session, int port, Terminal terminal, CancellationToken stop)
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var desk = host.DeskAsync(session, port, terminal.Output.WriteLine, both.Token);
        var run = host.RunAsync(session, both.Token);
        if (await Task.WhenAny(run, desk) == run || desk.IsFaulted) await both.CancelAsync();
        await Task.WhenAll(run, desk);
    }
}
