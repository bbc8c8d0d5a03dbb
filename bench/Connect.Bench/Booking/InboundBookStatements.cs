using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Connect.Bench.Booking;

/// <summary>Lists every statement between one text's arrival and its reply's departure, with its share of the time.</summary>
internal static class InboundBookStatements
{
    public static async Task RunAsync()
    {
        using var folder = new Folder();
        await using var node = await Node.StartAsync("", folder.Path);
        var town = new Town(people: 300);
        await town.EnterAsync(node.Database);
        var texts = new BookByText(node);
        await texts.TimeAsync([.. town.Residents.Take(200)]);

        var seen = new Dictionary<string, (int Times, double Milliseconds)>();
        var order = new List<string>();
        using var all = DiagnosticListener.AllListeners.Subscribe(new Listen(seen, order));
        await texts.TimeAsync([.. town.Residents.Skip(200)]);
        lock (seen)
        {
            foreach (var sql in order)
                Console.Out.WriteLine($"{seen[sql].Times / 100.0,6:n2} a text, {seen[sql].Milliseconds / seen[sql].Times:n3} ms: {sql}");
        }
    }

    private sealed class Listen(Dictionary<string, (int Times, double Milliseconds)> seen, List<string> order)
        : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
    {
        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == "Microsoft.EntityFrameworkCore") value.Subscribe(this);
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Value is not CommandExecutedEventData executed) return;
            var sql = executed.Command.CommandText.ReplaceLineEndings(" ");
            lock (seen)
            {
                if (!seen.TryGetValue(sql, out var known)) order.Add(sql);
                seen[sql] = (known.Times + 1, known.Milliseconds + executed.Duration.TotalMilliseconds);
            }
        }

        public void OnCompleted() { }

        public void OnError(Exception error) { }
    }
}
