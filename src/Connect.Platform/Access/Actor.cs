namespace Connect.Platform.Access;

/// <summary>Who does a thing, and as what. Every operation takes one.</summary>
/// <param name="Person">The person behind the act; for an assistant the worker whose assistant it is.</param>
public sealed record Actor(PersonId? Person, ActorKind Kind)
{
    /// <summary>Connect itself: a due job, a flow, a carrier's receipt.</summary>
    public static readonly Actor Service = new(null, ActorKind.Service);

    /// <summary>What the person is in Connect, where a sign-in says so; for the audit.</summary>
    public string? Role { get; init; }

    /// <summary>The trace of the request that the act is part of, if one; for the audit.</summary>
    public string? Request { get; init; }

    /// <summary>The other system through which the person acts, by name; for the audit.</summary>
    public string? Client { get; init; }

    public static Actor Of(PersonId person) => new(person, ActorKind.Person);

    /// <summary>By text: the sender's number is on record, and proves nothing more.</summary>
    public static Actor ByText(PersonId person) => new(person, ActorKind.ByText);
}

public enum ActorKind
{
    Person,
    ByText,
    Assistant,
    Service,
}
