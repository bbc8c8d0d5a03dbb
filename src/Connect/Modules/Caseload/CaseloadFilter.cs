using Connect.Modules.Pods;
using Connect.Platform.Access;

namespace Connect.Modules.Caseload;

/// <summary>Whose people a list shows.</summary>
public abstract record CaseloadScope
{
    private CaseloadScope() { }

    public sealed record Worker(PersonId Id) : CaseloadScope;

    public sealed record Pod(PodId Id) : CaseloadScope;

    /// <summary>As addresses say it: "p" or "w" and an id; null for what is neither.</summary>
    public static CaseloadScope? Parse(string? typed) =>
        typed is { Length: > 1 } && Guid.TryParse(typed.AsSpan(1), out var id)
            ? typed[0] switch { 'p' => new Pod(new(id)), 'w' => new Worker(new(id)), _ => null }
            : null;

    public sealed override string ToString() => this switch
    {
        Pod pod => $"p{pod.Id.Value}",
        Worker worker => $"w{worker.Id}",
        _ => "",
    };
}

public enum CaseloadSort
{
    Name,
    NextAppointment,
    LongestWaiting,
    LastContact,
}

/// <summary>What narrows the list, and its order.</summary>
/// <param name="Search">Parts of a name, or of a number.</param>
public sealed record CaseloadFilter(CaseloadScope Scope, string Search, bool Unread, bool NoAppointment, bool NoTexts, People.PersonState? State, CaseloadSort Sort)
{
    public bool IsNarrow => Search.Length > 0 || Unread || NoAppointment || NoTexts || State is not null;
}

/// <summary>A person as a line of the list.</summary>
/// <param name="Unread">By whichever worker.</param>
public sealed record CaseloadLine(People.PersonCard Person, int Unread, DateTime? WaitingSince, DateTime? LastContact, DateTime? Next, string? Officer);
