using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using Connect.Platform.Data;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Connect.Tests.Modules.Authentication;

/// <summary>Which statements Entity Framework sends to one database, so that two ways through the service can be compared.</summary>
internal sealed class Commands : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly ConcurrentQueue<string> _texts = new();
    private readonly ConcurrentBag<IDisposable> _listening = [];
    private readonly string _database;

    public Commands(DatabaseSettings database)
    {
        _database = Name(database.ConnectionString);
        _listening.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    /// <summary>Entity Framework looks but once a second whether anybody listens.</summary>
    public static Task HeardAsync() => Task.Delay(TimeSpan.FromSeconds(1.1));

    /// <summary>Those since the last time, in order.</summary>
    public IReadOnlyList<string> Take()
    {
        var taken = _texts.ToArray();
        _texts.Clear();
        return taken;
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore") _listening.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is CommandEventData { Command: { Connection: { } connection } command } && value.Key == RelationalEventId.CommandExecuting.Name
            && (connection.Database == _database || connection.DataSource == _database))
            _texts.Enqueue(command.CommandText);
    }

    public void OnError(Exception error)
    {
    }

    public void OnCompleted()
    {
    }

    public void Dispose()
    {
        foreach (var one in _listening) one.Dispose();
    }

    private static string Name(string connection)
    {
        var parts = new DbConnectionStringBuilder { ConnectionString = connection };
        return (parts.TryGetValue("Data Source", out var file) ? file : parts["Database"]).ToString()!;
    }
}
