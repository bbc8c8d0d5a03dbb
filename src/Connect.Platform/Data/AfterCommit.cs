namespace Connect.Platform.Data;

/// <summary>What this process does once the work is safely kept: wakes loops, tells open pages. Never anything that must happen.</summary>
public sealed class AfterCommit
{
    private readonly List<Action> _actions = [];

    public void Do(Action action) => _actions.Add(action);

    internal void Run()
    {
        foreach (var action in _actions) action();
    }
}
