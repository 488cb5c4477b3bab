namespace DitFunctions.Local.Commands;

/// <summary><c>dit audit</c>: who did what.</summary>
internal static class AuditVerb
{
    private const int UsualDays = 30;

    public static Verb Create(IOperations operations, Terminal terminal)
    {
        var days = VerbOptions.Number("--days", $"Of so many days before now; {UsualDays} unless told otherwise.");
        var verb = new Verb("audit", "Who did what, when, why, and what came of it.", "dit audit", "dit audit --days 365") { days };
        return OperatorVerbs.Reads(terminal, verb, async (parsed, session, stop) =>
        {
            if (parsed.GetValue(days) is < 1) throw new WrongInputException("--days takes a number from 1.");
            (await operations.AuditAsync(parsed.GetValue(days) ?? UsualDays, session, stop)).Write(terminal.Output);
        });
    }
}
