using DitFunctions.Local.Folders;
using DitFunctions.Local.Operating;

namespace DitFunctions.Local.Commands;

/// <summary><c>dit doctor</c>: says what is wrong and how to fix it.</summary>
internal static class DoctorVerb
{
    private const string Indent = "      ";

    public static Verb Create(StorageVerbs verbs, TimeProvider clock)
    {
        var terminal = verbs.Terminal;
        var storage = new StorageOptions(VerbOptions.UsualDataFolder());
        var verb = new Verb(
            "doctor",
            "Checks settings, storage, clock and reference data; says what is wrong and how to fix it.",
            "dit doctor",
            "dit doctor --storage https://NAME.blob.core.windows.net");
        storage.AddTo(verb);
        verb.Does(terminal, async (parsed, stop) =>
        {
            var choice = storage.Read(parsed, mayJoin: true);
            var isWell = true;
            var margin = StandingSettings.Read(Environment.GetEnvironmentVariable, DiskSpace.MarginOf);
            await foreach (var finding in new Doctor(choice, clock, margin, verbs.Jobs).ExamineAsync(terminal.Notes, stop))
            {
                isWell &= finding.IsWell;
                Write(terminal, $"{(finding.IsWell ? "well " : "ILL  ")} {finding.About}: {finding.Said}", isFirst: true);
                if (finding.Fix is { } fix) Write(terminal, fix, isFirst: false);
            }

            return isWell ? ExitCode.Done : ExitCode.NotDone;
        });
        return verb;
    }

    private static void Write(Terminal terminal, string text, bool isFirst)
    {
        foreach (var line in Listing.Wrap(text, Listing.Widest - Indent.Length))
        {
            terminal.Say(isFirst ? line : $"{Indent}{line}");
            isFirst = false;
        }
    }
}
