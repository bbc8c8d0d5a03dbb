using Connect.Platform.Access;
using Connect.Platform.Data;

namespace Connect.Modules.Conversations;

/// <summary>A conversation as a figure in another module's list.</summary>
public sealed record ThreadFigure
{
    public required PersonId Person { get; init; }
    public required PersonId Worker { get; init; }
    public required int Unread { get; init; }
    public required DateTime? WaitingSince { get; init; }
    public required DateTime LastAt { get; init; }
}

/// <summary>For joining in lists of people, who are already those whom the reader sees.</summary>
public sealed class ThreadFigures(ConnectDb db)
{
    public IQueryable<ThreadFigure> All => db.Set<ConversationThread>().Select(thread => new ThreadFigure
    {
        Person = thread.Person,
        Worker = thread.Worker,
        Unread = thread.Unread,
        WaitingSince = thread.WaitingSince,
        LastAt = thread.LastAt,
    });
}
