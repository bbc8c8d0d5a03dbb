using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Connect.Tests.Fakes;

/// <summary>Keeps what was logged, in order, for tests that look at it.</summary>
internal sealed class ListLogger : ILoggerProvider
{
    private readonly ConcurrentQueue<LogLine> _lines = new();

    public IReadOnlyList<LogLine> Lines => [.. _lines];

    public IReadOnlyList<LogLine> Errors => [.. _lines.Where(line => line.Level >= LogLevel.Error)];

    public ILogger CreateLogger(string categoryName) => new Category(categoryName, _lines);

    public void Dispose()
    {
    }

    private sealed class Category(string name, ConcurrentQueue<LogLine> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue(new(logLevel, name, formatter(state, exception), exception));
    }
}

internal sealed record LogLine(LogLevel Level, string Category, string Text, Exception? Fault)
{
    public override string ToString() => $"{Level} {Category}: {Text} {Fault}";
}
