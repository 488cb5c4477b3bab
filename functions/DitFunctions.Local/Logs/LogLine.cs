using System.Diagnostics;
using Dit.Interface.Answers;
using Microsoft.Extensions.Logging;

namespace DitFunctions.Local.Logs;

/// <summary>A line of the log: date, time and zone, how grave, who, what; of a fault its kind, words, cause, file and line.</summary>
internal static class LogLine
{
    /// <summary>Makes the line.</summary>
    /// <param name="category">Who says it: a type's name, of which the last part is written.</param>
    internal static string Of(DateTimeOffset at, LogLevel level, string category, string text) =>
        $"{at.ToString("yyyy-MM-dd HH:mm:sszzz", CultureInfo.InvariantCulture)} {Word(level)} "
            + $"{category[(category.LastIndexOf('.') + 1)..]}: {text}";

    /// <summary>What happened, in one line.</summary>
    internal static string Text(string message, Exception? fault) =>
        fault is null ? OneLine(message) : $"{OneLine(message)} [{Fault(fault)}]";

    private static string Fault(Exception fault)
    {
        var first = fault is AggregateException many ? many.Flatten().InnerExceptions[0] : fault;
        var cause = first.GetBaseException();
        var said = Said(first) + (cause == first ? "" : $"; cause: {Said(cause)}");
        return Place(first) is { } place ? $"{said}; at {place}" : said;
    }

    private static string Said(Exception fault) => $"{fault.GetType().Name}: {FirstLine(fault.Message)}";

    // The first place in code that has a file: ours has, the runtime's and the packages' has not.
    private static string? Place(Exception fault) => new StackTrace(fault, fNeedFileInfo: true).GetFrames()
        .Where(frame => frame.GetFileName() is not null)
        .Select(frame =>
            string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(frame.GetFileName())}:{frame.GetFileLineNumber()}"))
        .FirstOrDefault();

    private static string FirstLine(string text) => Plain.Text(text.Split('\n', 2)[0].TrimEnd('\r'));

    // A control character must not change what a terminal shows.
    private static string OneLine(string text) => Plain.Text(text.ReplaceLineEndings(" "));

    private static string Word(LogLevel level) => level switch
    {
        LogLevel.Warning => "warning",
        LogLevel.Error => "error",
        LogLevel.Critical => "critical",
        LogLevel.Information => "info",
        _ => "debug",
    };
}
