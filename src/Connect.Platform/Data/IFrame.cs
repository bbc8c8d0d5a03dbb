namespace Connect.Platform.Data;

/// <summary>
/// What runs an operation and commits it, once. A page, a webhook's work, a due job and the API all write through it.
/// The operation is resolved in the scope that will commit; on a transient conflict it is run again on a fresh context.
/// An <see cref="Outcome{T}"/> that holds a problem commits nothing.
/// </summary>
public interface IFrame
{
    /// <exception cref="StoreUnavailableException">The database cannot take the write now.</exception>
    Task<TResult> RunAsync<TResult>(Func<IServiceProvider, CancellationToken, Task<TResult>> work, CancellationToken stop);

    /// <summary>
    /// As <see cref="RunAsync"/>, but answers once the commit outlives the end of the process, and not yet a power cut: it is on the disk
    /// within about a second, and with the next commit that waits. For what is written because somebody reads, and for what is done again by itself.
    /// </summary>
    /// <inheritdoc cref="RunAsync"/>
    Task<TResult> RunAheadOfDiskAsync<TResult>(Func<IServiceProvider, CancellationToken, Task<TResult>> work, CancellationToken stop);
}

public static class FrameRunning
{
    /// <summary>Runs one operation: <c>await frame.Do((BookSlot op) => op.RunAsync(...), stop)</c>.</summary>
    public static Task<TResult> Do<TOperation, TResult>(this IFrame frame, Func<TOperation, Task<TResult>> work, CancellationToken stop)
        where TOperation : notnull =>
        frame.RunAsync((services, _) => work((TOperation)services.GetService(typeof(TOperation))!
            ?? throw new InvalidOperationException($"{typeof(TOperation).Name} is not registered by its module.")), stop);

    /// <inheritdoc cref="Do{TOperation,TResult}"/>
    public static Task Do<TOperation>(this IFrame frame, Func<TOperation, Task> work, CancellationToken stop)
        where TOperation : notnull =>
        frame.Do<TOperation, bool>(async op => { await work(op); return true; }, stop);
}
