using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Texts;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Conversations;

/// <summary>A thread as its page shows it.</summary>
public sealed record ThreadCard(ThreadId Id, PersonId Person, PersonId Worker, int Unread, DateTime? WaitingSince);

/// <summary>A message as pages show it.</summary>
/// <param name="State">How far its text got; null for one that came in or needed no text.</param>
/// <param name="From">The number that it came from, when that is not on record.</param>
/// <param name="OnPage">The person wrote it on a page and not by text.</param>
public sealed record MessageCard(long Seq, MessageAuthor Author, PersonId By, string Body, DateTime At, TextState? State, string? Reason, string? From, bool OnPage = false);

/// <summary>One thread and its messages, for whoever sees the person.</summary>
public sealed class ThreadPage(ConnectDb db)
{
    public const int PageSize = 50;

    public Task<ThreadCard?> OneAsync(ThreadId id, Actor by, CancellationToken stop) =>
        Card(Visible(by).Where(t => t.Id == id), stop);

    /// <summary>What this worker and this person write to each other, if they ever did.</summary>
    public Task<ThreadCard?> OfPairAsync(PersonId person, PersonId worker, Actor by, CancellationToken stop) =>
        Card(Visible(by).Where(t => t.Person == person && t.Worker == worker), stop);

    /// <summary>Newest first.</summary>
    /// <param name="before">Only older than this one; null for the newest.</param>
    /// <param name="since">Nothing older than this; null for everything.</param>
    public Task<Slice<MessageCard>> MessagesAsync(ThreadId thread, long? before, Actor by, CancellationToken stop, DateTime? since = null)
    {
        // Who follows whom is for staff; the person is told by a text of its own.
        var messages = db.Set<Message>().VisibleTo(db, by, Thing.Conversation)
            .Where(m => m.Thread == thread && (before == null || m.Seq < before) && (since == null || m.At >= since))
            .Where(m => m.Author != MessageAuthor.Marker || m.Person != by.Person);
        return (from message in messages
                join text in db.Set<OutgoingText>() on message.Text equals (TextId?)text.Id into texts
                from text in texts.DefaultIfEmpty()
                orderby message.Seq descending
                select new MessageCard(
                    message.Seq, message.Author, message.By, message.Body, message.At, text == null ? null : text.State, text == null ? null : text.Reason, message.From,
                    message.Author == MessageAuthor.Person && message.Received == null && message.From == null))
            .SliceAsync(PageSize, stop);
    }

    private IQueryable<ConversationThread> Visible(Actor by) => db.Set<ConversationThread>().VisibleTo(db, by, Thing.Conversation);

    private static Task<ThreadCard?> Card(IQueryable<ConversationThread> thread, CancellationToken stop) =>
        thread.Select(t => new ThreadCard(t.Id, t.Person, t.Worker, t.Unread, t.WaitingSince)).FirstOrDefaultAsync(stop);
}
