namespace Connect.Platform.Due;

/// <summary>
/// Does rows of one kind inside a frame: its effects and the row's end commit together, so they happen once. Registered by that kind:
/// <c>AddKeyedScoped&lt;IDueWork, SendCode&gt;(SendCode.DueKind)</c>, so that a row makes what does it and nothing else.
/// </summary>
public interface IDueWork
{
    Task<DueEnd> RunAsync(DueRow row, CancellationToken stop);
}

/// <summary>
/// Does rows of one kind that need the outside world: the call is made under a lease and outside any transaction,
/// then what came of it is settled in a frame together with the row's end. Registered by its kind, as <see cref="IDueWork"/> is.
/// </summary>
public interface IOutsideWork
{
    /// <summary>Makes the call. Runs in a scope of its own that only reads.</summary>
    Task<object?> CallAsync(DueRow row, CancellationToken stop);

    /// <summary>Writes down what the call answered.</summary>
    Task<DueEnd> SettleAsync(DueRow row, object? answer, CancellationToken stop);
}

/// <summary>How one try of a row ended.</summary>
public abstract record DueEnd
{
    private DueEnd() { }

    public sealed record Done : DueEnd;

    /// <summary>Not now; by the table of intervals, or after what the other side asked for.</summary>
    public sealed record Again(string Reason, TimeSpan? After = null) : DueEnd;

    /// <summary>
    /// Put off to a business time, on purpose and not as a failed try. Rows of its lane that come later go before it:
    /// a reminder that waits for the morning must not hold up an answer.
    /// </summary>
    public sealed record PutOff(DateTime Until, string Reason) : DueEnd;

    /// <summary>No use trying again. People see it.</summary>
    public sealed record Failed(string Reason) : DueEnd;

    /// <summary>No longer wanted.</summary>
    public sealed record CalledOff(string Reason) : DueEnd;
}
