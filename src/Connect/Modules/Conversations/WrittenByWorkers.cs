using Connect.Modules.Assistants;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Conversations;

/// <inheritdoc cref="IWrittenByWorkers"/>
internal sealed class WrittenByWorkers(ConnectDb db) : IWrittenByWorkers
{
    private static readonly PerModel<Func<ConnectDb, PersonId, List<PersonId>, DateTime, Task<DateTime?>>> Last = new(() =>
        EF.CompileAsyncQuery((ConnectDb db, PersonId person, List<PersonId> workers, DateTime since) =>
            (from thread in db.Set<ConversationThread>()
             where thread.Person == person && workers.Contains(thread.Worker)
             from message in db.Set<Message>()
             where message.Thread == thread.Id && message.Author == MessageAuthor.Worker && message.At > since
             orderby message.Seq descending
             select (DateTime?)message.At).FirstOrDefault()));

    public Task<DateTime?> LastAsync(PersonId person, IReadOnlyList<PersonId> workers, DateTime since, CancellationToken stop) =>
        Last.For(db)(db, person, [.. workers], since);
}
