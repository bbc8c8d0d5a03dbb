using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Connect.Bench.Pages;

/// <summary>Takes the question who may see whom out of every statement that one database is sent: "yes" stands in its place.</summary>
internal sealed partial class RulesLeftOut(string folder) : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private readonly ConcurrentDictionary<string, string> _without = [];

    /// <summary>How many different statements asked it.</summary>
    public int Statements => _without.Count(known => known.Key != known.Value);

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore") value.Subscribe(this);
    }

    // Initialised is before it is prepared, and before a kept statement takes its place.
    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value is not { Key: var name, Value: CommandEndEventData { Command: { Connection: { } connection } command } } || name != RelationalEventId.CommandInitialized.Name) return;
        if (connection.DataSource.StartsWith(folder, StringComparison.Ordinal)) command.CommandText = _without.GetOrAdd(command.CommandText, Without);
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    private static string Without(string statement)
    {
        var without = QuestionOfEach().Replace(Question().Replace(statement, "1"), "1");
        return without.Contains("\"sight\"", StringComparison.Ordinal) ? throw new InvalidOperationException($"It is asked in another way than known here: {statement}") : without;
    }

    [GeneratedRegex("""(?:EXISTS|"\w+"\."\w+" IN) \(\s*SELECT (?:1|"\w+"\."person")\s+FROM "sight" AS "\w+"\s+WHERE (?:[^()]|\([^()]*\))*\)""")]
    private static partial Regex Question();

    [GeneratedRegex("""\(\s*SELECT "\w+"\."reach"\s+FROM "sight" AS "\w+"\s+WHERE (?:[^()]|\([^()]*\))*\s+LIMIT 1\) IS NOT NULL""")]
    private static partial Regex QuestionOfEach();
}
