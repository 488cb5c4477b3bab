using DitFunctions.Local.Logs;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace DitFunctions.Local.Tests.Logs;

/// <summary>A line for each event: when with the zone, how grave, who, what; a fault with its cause, file and line.</summary>
public sealed class LogLineTests
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 5, 4, 9, 0, 0, TimeSpan.Zero));
    private readonly StringWriter _lines = new();

    [Fact]
    public void Log_Fault_IsOneLineWithCauseFileAndLine()
    {
        using (var logs = new LineLogs(_lines, _clock)) logs.CreateLogger("Dit.Some.Part").LogError(Thrown(), "It failed\nbadly");

        var line = Assert.Single(Lines());
        Assert.Matches(@"^2026-05-04 [0-9:]{8}[+-][0-9:]{5} error Part: It failed badly \[InvalidOperationException: outer; cause: IOException: inner; at LogLineTests\.cs:[0-9]+\]$", line);
    }

    [Fact]
    public void Log_SameWarningAgain_IsSaidOnceAndCounted()
    {
        using var logs = new LineLogs(_lines, _clock);
        var log = logs.CreateLogger("Part");
        for (var time = 0; time < 4; time++) log.LogWarning("It is so");
        log.LogWarning("Another");
        _clock.Advance(RepeatedLines.Quiet);
        log.LogWarning("It is so");

        Assert.Equal(["It is so", "Another", "It is so (said 3 more times since 09:00 UTC)"], Lines().Select(line => line[(line.IndexOf("Part: ", StringComparison.Ordinal) + 6)..]));
    }

    [Fact]
    public void Log_Ends_TellsWhatWasKeptBack()
    {
        using (var logs = new LineLogs(_lines, _clock))
        {
            logs.CreateLogger("Part").LogWarning("It is so");
            logs.CreateLogger("Part").LogWarning("It is so");
        }

        Assert.EndsWith("It is so (said 1 more times since 09:00 UTC)", Lines()[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Log_SameInformation_IsSaidEachTime()
    {
        using var logs = new LineLogs(_lines, _clock);
        for (var time = 0; time < 2; time++) logs.CreateLogger("Part").LogInformation("It is so");

        Assert.Equal(2, Lines().Length);
    }

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
