using Connect.Modules.People;
using Connect.Modules.Pods;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Texts;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Conversations;

/// <summary>A conversation as a line of a list.</summary>
/// <param name="Words">What a human last wrote; where none has, the assistant.</param>
/// <param name="LastState">How far the very last message's text got, if it went out as one.</param>
public sealed record ThreadLine(
    ThreadId Id, PersonId Person, PersonId Worker, string Name, int Unread, DateTime LastAt, DateTime? WaitingSince, MessageAuthor Author, string Words, TextState? LastState)
{
    public ThreadPlace Place => new(Unread > 0, LastAt, Id);
}

/// <summary>A worker's own conversations and, while a colleague is away, those for which they answer: unread first, then newest.</summary>
public sealed class ThreadList(ConnectDb db, PersonCards cards, Cover cover)
{
    public const int PageSize = 25;

    public async Task<int> UnreadAsync(Actor by, CancellationToken stop) => await (await MineAsync(by, stop)).CountAsync(t => t.Unread > 0, stop);

    /// <param name="after">Only further down than this; null for the top.</param>
    public async Task<Slice<ThreadLine>> PageAsync(bool unreadOnly, ThreadPlace? after, Actor by, CancellationToken stop, int size = PageSize)
    {
        var threads = (await MineAsync(by, stop)).Where(t => !unreadOnly || t.Unread > 0);
        if (after is { } place) threads = Below(threads, place);
        var page = await (from thread in threads
                          join person in cards.All on thread.Person equals person.Id
                          orderby thread.Unread > 0 descending, thread.LastAt descending, thread.Id descending
                          select new Row(
                              thread,
                              person,
                              db.Set<Message>().Where(m => m.Thread == thread.Id).OrderByDescending(m => m.Seq).Select(m => m.Seq).FirstOrDefault(),
                              db.Set<Message>().Where(m => m.Thread == thread.Id && m.Author != MessageAuthor.Assistant && m.Author != MessageAuthor.Marker).OrderByDescending(m => m.Seq).Select(m => m.Seq).FirstOrDefault()))
            .SliceAsync(size, stop);
        var messages = await MessagesAsync([.. page.Rows.SelectMany(row => new[] { row.LastSeq, row.HumanSeq })], stop);
        return page.Select(row => Line(row, messages));
    }

    private async Task<IQueryable<ConversationThread>> MineAsync(Actor by, CancellationToken stop)
    {
        var visible = db.Set<ConversationThread>().VisibleTo(db, by, Thing.Conversation);
        if (by.Person is not { } reader || await cover.OfDeputyAsync(reader, stop) is not { Count: > 0 } covered) return visible.Where(t => t.Worker == by.Person);

        PersonId[] workers = [reader, .. covered];
        return visible.Where(t => workers.Contains(t.Worker));
    }

    private static IQueryable<ConversationThread> Below(IQueryable<ConversationThread> threads, ThreadPlace place)
    {
        var (unread, at, id) = place;
        return threads.Where(t => (unread && t.Unread == 0)
            || (t.Unread > 0 == unread && (t.LastAt < at || (t.LastAt == at && t.Id < id))));
    }

    // Fetched by key: joined in, the newest of each thread would be sought among all messages there are.
    private async Task<Dictionary<long, Shown>> MessagesAsync(long[] seqs, CancellationToken stop) =>
        await (from message in db.Set<Message>()
               where seqs.Contains(message.Seq)
               join text in db.Set<OutgoingText>() on message.Text equals (TextId?)text.Id into texts
               from text in texts.DefaultIfEmpty()
               select new Shown(message.Seq, message.Author, message.Body, text == null ? null : text.State))
            .ToDictionaryAsync(shown => shown.Seq, stop);

    private static ThreadLine Line(Row row, Dictionary<long, Shown> messages)
    {
        var last = messages[row.LastSeq];
        var words = messages.GetValueOrDefault(row.HumanSeq, last);
        return new(row.Thread.Id, row.Person.Id, row.Thread.Worker, row.Person.Name, row.Thread.Unread, row.Thread.LastAt, row.Thread.WaitingSince, words.Author, words.Body, last.State);
    }

    private sealed record Row(ConversationThread Thread, PersonCard Person, long LastSeq, long HumanSeq);

    private sealed record Shown(long Seq, MessageAuthor Author, string Body, TextState? State);
}
