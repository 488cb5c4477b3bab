namespace DitFunctions.Local.Commands;

/// <summary><c>dit run</c>: stays up, as the Azure host does.</summary>
internal static class RunVerb
{
    public static Verb Create(IOperations operations, Terminal terminal)
    {
        var storage = new StorageOptions(VerbOptions.UsualDataFolder());
        var verb = new Verb(
            "run",
            "Stays up: watches the containers, queues and timers as the Azure host does. Ctrl-C ends it.",
            "dit run",
            "dit run --data /srv/dit");
        storage.AddTo(verb);
        verb.DoesOnStorage(
            terminal,
            parsed => storage.Read(parsed),
            async (_, session, stop) =>
            {
                terminal.Output.WriteLine($"Storage: {session.Where}");
                terminal.Output.WriteLine("Watching; Ctrl-C ends it.");
                await operations.RunAsync(session, stop);
            });
        return verb;
    }
}
