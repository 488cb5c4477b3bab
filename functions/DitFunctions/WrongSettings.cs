using Dit.Interface.Hosting;

namespace DitFunctions;

/// <summary>Says why the worker does not start.</summary>
internal static class WrongSettings
{
    // The Functions host logs a line of the error stream that begins so in its own right, and as an error when it says so. The rest of
    // what a dying worker writes ends in one exception that keeps three lines.
    private const string Prefix = "LanguageWorkerConsoleLog";

    /// <summary>Writes each fault as an error line of its own.</summary>
    internal static void Say(WrongSettingsException wrong, TextWriter errors)
    {
        foreach (var fault in wrong.Faults) errors.WriteLine($"{Prefix} error: {fault}");
    }
}
