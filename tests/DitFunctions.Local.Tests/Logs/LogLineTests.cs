using DitFunctions.Local.Logs;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace DitFunctions.Local.Tests.Logs;

/// <summary>A line for each event: when with the zone, how grave, who, what; a fault with its cause, file and line.</summary>
public sealed partial class LogLineTests : IDisposable
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 5, 4, 9, 0, 0, TimeSpan.Zero));
    private readonly StringWriter _lines = new();

    [Fact]
    public void Log_Fault_IsOneLineWithCauseFileAndLine()
    {
        using (var logs = new LineLogs(_lines, _clock)) Failed(logs.CreateLogger("Dit.Some.Part"), "It failed\nbadly", Thrown());

        var line = Assert.Single(Lines());
        Assert.Matches(
            @"^2026-05-04 [0-9:]{8}[+-][0-9:]{5} error Part: It failed badly "
                + @"\[InvalidOperationException: outer; cause: IOException: inner; at LogLineTests\.cs:[0-9]+\]$", line);
    }

    [Fact]
    public void Log_SameWarningAgain_IsSaidOnceAndCounted()
    {
        using var logs = new LineLogs(_lines, _clock);
        var log = logs.CreateLogger("Part");
        for (var time = 0; time < 4; time++) Warned(log, "It is so");
        Warned(log, "Another");
        _clock.Advance(RepeatedLines.Quiet);
        Warned(log, "It is so");

        Assert.Equal(["It is so", "Another", "It is so (said 3 more times since 09:00 UTC)"],
            Lines().Select(line => line[(line.IndexOf("Part: ", StringComparison.Ordinal) + 6)..]));
    }

    [Fact]
    public void Log_Ends_TellsWhatWasKeptBack()
    {
        using (var logs = new LineLogs(_lines, _clock))
        {
            Warned(logs.CreateLogger("Part"), "It is so");
            Warned(logs.CreateLogger("Part"), "It is so");
        }

        Assert.EndsWith("It is so (said once more since 09:00 UTC)", Lines()[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Log_ControlCharacters_AreNotWrittenRaw()
    {
        using (var logs = new LineLogs(_lines, _clock))
            Failed(logs.CreateLogger("Part"), "\u001B[31mred", new IOException("\u009B2J\u202Ename"));

        Assert.DoesNotContain(Assert.Single(Lines()), c => char.IsControl(c) || c == '\u202E');
    }

    [Fact]
    public void Log_SameInformation_IsSaidEachTime()
    {
        using var logs = new LineLogs(_lines, _clock);
        var log = logs.CreateLogger("Part");
        for (var time = 0; time < 2; time++) Said(log, "It is so");

        Assert.Equal(2, Lines().Length);
    }

    public void Dispose() => _lines.Dispose();

    [LoggerMessage(Level = LogLevel.Error, Message = "{Words}")]
    private static partial void Failed(ILogger log, string words, Exception fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Words}")]
    private static partial void Warned(ILogger log, string words);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Words}")]
    private static partial void Said(ILogger log, string words);

    private static Exception Thrown()
    {
        try
        {
            throw new InvalidOperationException("outer\nmore", new IOException("inner"));
        }
        catch (InvalidOperationException fault)
        {
            return fault;
        }
    }

    private string[] Lines() => _lines.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
}
