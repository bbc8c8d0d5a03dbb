using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Connect.Bench;

/// <summary>Listens to every statement that Entity Framework sends, for finding what to make faster.</summary>
internal sealed class Statements : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private readonly Dictionary<string, (int Times, double Milliseconds)> _seen = [];
    private readonly List<string> _order = [];

    /// <summary>Does it so many times and prints each statement with how often a time it ran and how long it took.</summary>
    public static async Task PrintAsync(string name, int times, Func<Task> work)
    {
        var statements = new Statements();
        using (DiagnosticListener.AllListeners.Subscribe(statements))
        {
            var watch = Stopwatch.StartNew();
            await work();
            await Console.Out.WriteLineAsync($"{name}: {watch.Elapsed.TotalMilliseconds / times:n2} ms each");
        }

        statements.Print(times);
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore") value.Subscribe(this);
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is not CommandExecutedEventData executed) return;
        var sql = executed.Command.CommandText.ReplaceLineEndings(" ");
        lock (_seen)
        {
            if (!_seen.TryGetValue(sql, out var known)) _order.Add(sql);
            _seen[sql] = (known.Times + 1, known.Milliseconds + executed.Duration.TotalMilliseconds);
        }
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    private void Print(int times)
    {
        lock (_seen)
        {
            foreach (var sql in _order)
                Console.Out.WriteLine($"{(double)_seen[sql].Times / times,6:n2} times, {_seen[sql].Milliseconds / _seen[sql].Times:n3} ms: {sql}");
        }
    }
}
