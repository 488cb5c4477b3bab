namespace DitFunctions.Local.Commands;

/// <summary><c>dit desk</c>: serves the desk over what is there, without working.</summary>
internal static class DeskVerb
{
    public static Verb Create(IHostWork host, Terminal terminal)
    {
        var storage = new StorageOptions(VerbOptions.UsualDataFolder());
        var port = VerbOptions.Port("--port", "The port on this machine; a free one when it is not given.");
        var verb =
            new Verb("desk", "Serves the desk over what is there, without working. Ctrl-C ends it.", "dit desk",
                "dit desk --data /srv/dit --port 8080")
        {
            port,
        };
        storage.AddTo(verb);
        verb.DoesOnStorage(
            terminal,
            parsed => storage.Read(parsed, mayJoin: true),
            (parsed, session, stop) => host.DeskAsync(session, parsed.GetValue(port) ?? 0, terminal.Output.WriteLine, stop));
        return verb;
    }
}
