namespace DitFunctions.Local.Commands;

/// <summary><c>dit restore</c>: tables that were lost come back from the nightly copy.</summary>
internal static class RestoreVerb
{
    public static Verb Create(IOperations operations, Terminal terminal)
    {
        var day = VerbOptions.Date("--day", "The copy of this day; the newest one unless told otherwise.");
        var why = VerbOptions.Reason();
        var verb = new Verb(
            "restore", "Brings back tables that were lost from the nightly copy. A table that holds rows is left alone.",
            "dit restore --reason \"the ledger was deleted\"", "dit restore --day 2026-05-04") { day, why };
        return OperatorVerbs.OnStorage(
            terminal, verb,
                async (parsed, session, stop) =>
                    (await operations.RestoreAsync(parsed.GetValue(day), parsed.GetValue(why), session, stop)).Write(terminal.Output));
    }
}
