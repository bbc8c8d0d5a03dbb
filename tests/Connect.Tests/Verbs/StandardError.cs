namespace Connect.Tests.Verbs;

/// <summary>What the process says on standard error. There is one, so tests that listen to it take turns.</summary>
[CollectionDefinition(nameof(StandardError), DisableParallelization = true)]
public sealed class StandardError
{
    internal static async Task<(int ExitCode, string Said)> DuringAsync(Func<Task<int>> run)
    {
        var before = Console.Error;
        using var heard = new StringWriter();
        Console.SetError(heard);
        try
        {
            return (await run(), heard.ToString());
        }
        finally
        {
            Console.SetError(before);
        }
    }
}
