namespace Connect.Verbs;

/// <summary>What was asked for: <c>connect [verb] [--demo] [--Setting=value ...]</c>.</summary>
internal sealed record CommandLine(string Verb, bool IsDemo, string[] Settings)
{
    private static readonly string[] Known = ["serve", "migrate", "create-admin", "doctor", "audit"];

    public static CommandLine Read(string[] args)
    {
        var verb = args.FirstOrDefault(arg => !arg.StartsWith('-'));
        var isVerb = verb is not null && Array.IndexOf(args, verb) == 0;
        var rest = isVerb ? args[1..] : args;
        return new(isVerb ? verb! : "serve", rest.Contains("--demo"), [.. rest.Where(arg => arg != "--demo")]);
    }

    public async Task<int> ExplainAsync()
    {
        await Console.Error.WriteLineAsync($"There is no verb '{Verb}'. Say one of: {string.Join(", ", Known)}.");
        return 2;
    }
}

/// <summary>The node cannot start as it is set up. The message names the setting and what to do.</summary>
internal sealed class SetUpException(string message) : Exception(message);
