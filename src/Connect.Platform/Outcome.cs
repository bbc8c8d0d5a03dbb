namespace Connect.Platform;

/// <summary>An answer that its caller must handle, by name. Each module keeps a closed list of its own.</summary>
public sealed record Problem(string Code);

/// <summary>Either a value or a named problem. A bug is an exception; input that a user can mend is an error summary; this is the third kind.</summary>
public readonly record struct Outcome<T> : IOutcome
{
    private readonly T? _value;

    private Outcome(T? value, Problem? problem) => (_value, Problem) = (value, problem);

    public Problem? Problem { get; }

    public bool Succeeded => Problem is null;

    /// <exception cref="InvalidOperationException">There is a problem instead: ask <see cref="Succeeded"/> first.</exception>
    public T Value => Succeeded ? _value! : throw new InvalidOperationException($"No value: {Problem!.Code}.");

    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(Problem problem) => new(default, problem);
}

/// <summary>What a frame asks before it commits.</summary>
public interface IOutcome
{
    bool Succeeded { get; }
}
