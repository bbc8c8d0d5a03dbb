using Microsoft.Extensions.Logging;

namespace Connect.Platform.Data;

/// <summary>What this process does once the work is safely kept: wakes loops, tells open pages. Never anything that must happen.</summary>
public sealed partial class AfterCommit(ILogger<AfterCommit> log)
{
    private readonly List<Action> _actions = [];

    public void Do(Action action) => _actions.Add(action);

    internal void Run()
    {
        foreach (var action in _actions) RunOne(action);
    }

    // The work is committed: whoever asked for it must not be told otherwise.
    private void RunOne(Action action)
    {
        try
        {
            action();
        }
        catch (Exception fault)
        {
            LogFailed(fault);
        }
    }

    [LoggerMessage(LogLevel.Error, "Something after a commit failed; the commit stands")]
    private partial void LogFailed(Exception fault);
}
