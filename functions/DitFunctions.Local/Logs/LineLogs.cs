using Microsoft.Extensions.Logging;

namespace DitFunctions.Local.Logs;

/// <summary>The log of this process: a line each, on standard error, where a service's log is read from.</summary>
/// <param name="clock">The clock; lines carry the time and zone of this machine.</param>
internal sealed class LineLogs(TextWriter to, TimeProvider clock) : ILoggerProvider
{
    private readonly Lock _lock = new();
    private readonly RepeatedLines _repeated = new(clock);

    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => new LineLog(this, categoryName);

    /// <summary>Tells what was kept back.</summary>
    public void Dispose()
    {
        foreach (var line in _repeated.Rest()) Write(LogLevel.Warning, nameof(LineLogs), line);
    }

    private void Say(LogLevel level, string category, string message, Exception? fault)
    {
        var text = LogLine.Text(message, fault);
        if (level < LogLevel.Warning) Write(level, category, text);
        else if (_repeated.Say(text) is { } line) Write(level, category, line);
    }

    private void Write(LogLevel level, string category, string text)
    {
        lock (_lock) to.WriteLine(LogLine.Of(clock.GetLocalNow(), level, category, text));
    }

    private sealed class LineLog(LineLogs logs, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception,
            Func<TState, Exception?, string> formatter) =>
            logs.Say(logLevel, category, formatter(state, exception), exception);
    }
}
