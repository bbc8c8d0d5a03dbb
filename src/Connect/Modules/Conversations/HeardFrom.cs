using Connect.Platform.Access;
using Connect.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Conversations;

/// <summary>Who has texted: what a phone does shows that its number is still in somebody's hands.</summary>
public sealed class HeardFrom(ConnectDb db)
{
    /// <summary>Those of them from whose number on record a text came since then.</summary>
    public Task<List<PersonId>> SinceAsync(IReadOnlyCollection<PersonId> people, DateTime since, CancellationToken stop) =>
        (from thread in db.Set<ConversationThread>()
         where people.Contains(thread.Person) && thread.LastAt >= since
         where db.Set<Message>().Any(m => m.Thread == thread.Id && m.Author == MessageAuthor.Person && m.Received != null && m.At >= since)
         select thread.Person).Distinct().ToListAsync(stop);
}
