namespace DitFunctions.Local.Commands;

/// <summary><c>dit run</c>: stays up, as the Azure host does.</summary>
internal static class RunVerb
{
    public static Verb Create(IOperations operations, Terminal terminal)
    {
        var (storage, data) = (VerbOptions.Storage(), VerbOptions.UsualDataFolder());
        var verb = new Verb(
            "run",
            "Stays up: watches the containers, queues and timers as the Azure host does. Ctrl-C ends it.",
            "dit run",
            "dit run --data /srv/dit")
        {
            storage, data,
        };
        verb.DoesOnStorage(
            terminal,
            parsed => new(parsed.GetValue(storage), parsed.GetValue(data)),
            async (_, session, stop) =>
            {
                terminal.Output.WriteLine($"Storage: {session.Where}");
                terminal.Output.WriteLine("Watching; Ctrl-C ends it.");
                await operations.RunAsync(session, stop);
            });
        return verb;
    }
}
