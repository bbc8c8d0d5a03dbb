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

    private static readonly ThreadPlace Top = new(true, DateTime.UnixEpoch.AddYears(8000), default), Bottom = new(false, DateTime.UnixEpoch, default);

    // Sight is asked of one row after the other, as Seeing.EachVisibleTo says.
    private static readonly PerSight<Func<ConnectDb, PersonId, List<PersonId>, int, CancellationToken, Task<int>>> CountUnread = new(AccessAction.See, Thing.Conversation, reaches =>
        EF.CompileAsyncQuery((ConnectDb db, PersonId reader, List<PersonId> workers, int atMost, CancellationToken stop) => db.Set<ConversationThread>()
            .Where(t => workers.Contains(t.Worker) && t.Unread > 0)
            .Where(t => db.Set<Sight>().Where(line => line.Viewer == reader && reaches.Contains(line.Reach) && line.Person == t.Person).Select(line => line.Reach).FirstOrDefault() != null)
            .Take(atMost).Count()));

    // One worker's, read along two indexes and cut, so that no more is sought than a page, and not for all 5,000 that somebody may have: the order of
    // both together is that of no index. In order again after the page is cut: what is sought for each row is then sought for the page's alone.
    private static readonly PerSight<Func<ConnectDb, PersonId, PersonId, DateTime, ThreadId, DateTime, ThreadId, int, IAsyncEnumerable<Row>>> Rows = new(AccessAction.See, Thing.Conversation, reaches =>
        EF.CompileAsyncQuery((ConnectDb db, PersonId reader, PersonId worker, DateTime unreadAt, ThreadId unreadId, DateTime readAt, ThreadId readId, int atMost) => db
            .Set<ConversationThread>().AsNoTracking()
            .Where(t => t.Worker == worker && t.Unread > 0 && t.LastAt <= unreadAt && (t.LastAt < unreadAt || t.Id < unreadId))
            .Where(t => db.Set<Sight>().Where(line => line.Viewer == reader && reaches.Contains(line.Reach) && line.Person == t.Person).Select(line => line.Reach).FirstOrDefault() != null)
            .OrderByDescending(t => t.LastAt).ThenByDescending(t => t.Id).Take(atMost)
            .Concat(db.Set<ConversationThread>()
                .Where(t => t.Worker == worker && t.Unread == 0 && t.LastAt <= readAt && (t.LastAt < readAt || t.Id < readId))
                .Where(t => db.Set<Sight>().Where(line => line.Viewer == reader && reaches.Contains(line.Reach) && line.Person == t.Person).Select(line => line.Reach).FirstOrDefault() != null)
                .OrderByDescending(t => t.LastAt).ThenByDescending(t => t.Id).Take(atMost))
            .OrderByDescending(t => t.Unread > 0).ThenByDescending(t => t.LastAt).ThenByDescending(t => t.Id)
            .Take(atMost)
            .OrderByDescending(t => t.Unread > 0).ThenByDescending(t => t.LastAt).ThenByDescending(t => t.Id)
            .Select(t => new Row(
                t,
                db.Set<Message>().Where(m => m.Thread == t.Id).OrderByDescending(m => m.Seq).Select(m => m.Seq).FirstOrDefault(),
                db.Set<Message>().Where(m => m.Thread == t.Id && m.Author != MessageAuthor.Assistant && m.Author != MessageAuthor.Marker).OrderByDescending(m => m.Seq).Select(m => m.Seq).FirstOrDefault()))));

    // Fetched by key: joined in, the newest of each thread would be sought among all messages there are.
    private static readonly PerModel<Func<ConnectDb, List<long>, IAsyncEnumerable<Shown>>> Messages = new(() =>
        EF.CompileAsyncQuery((ConnectDb db, List<long> seqs) =>
            from message in db.Set<Message>()
            where seqs.Contains(message.Seq)
            join text in db.Set<OutgoingText>() on message.Text equals (TextId?)text.Id into texts
            from text in texts.DefaultIfEmpty()
            select new Shown(message.Seq, message.Author, message.Body, text == null ? null : text.State)));

    // A page, its badge and its panel ask for the same.
    private (PersonId Reader, List<PersonId> For)? _answering;
    private (Actor By, int Count, int AtMost)? _unread;

    /// <param name="atMost">Counted no further: a badge on every page must not cost more the more there is to read.</param>
    public async Task<int> UnreadAsync(Actor by, CancellationToken stop, int atMost = int.MaxValue)
    {
        // The page knows which request it is part of and the navigation does not: both are the same reader.
        var reader = by with { Request = null };
        if (_unread is not { } known || known.By != reader || (atMost > known.AtMost && known.Count == known.AtMost))
            _unread = known = (reader, await CountUnread.For(db, by)(db, by.Person ?? default, await WorkersAsync(by, stop), atMost, stop), atMost);
        return Math.Min(known.Count, atMost);
    }

    /// <param name="after">Only further down than this; null for the top.</param>
    public async Task<Slice<ThreadLine>> PageAsync(bool unreadOnly, ThreadPlace? after, Actor by, CancellationToken stop, int size = PageSize)
    {
        var rows = await RowsAsync(unreadOnly, after, size + 1, by, stop);
        var page = rows.Count > size ? rows[..size] : rows;
        var people = await cards.OfAsync([.. page.Select(row => row.Thread.Person).Distinct()], stop);
        List<long> seqs = [.. page.SelectMany(row => new[] { row.LastSeq, row.HumanSeq })];
        var messages = await Messages.For(db)(db, seqs).ToDictionaryAsync(shown => shown.Seq, cancellationToken: stop);
        return new([.. page.Select(row => Line(row, people[row.Thread.Person], messages))], rows.Count > size);
    }

    private async Task<List<Row>> RowsAsync(bool unreadOnly, ThreadPlace? after, int atMost, Actor by, CancellationToken stop)
    {
        var (unread, read) = after switch { null => (Top, Top), { Unread: true } place => (place, Top), { } place => (Bottom, place) };
        if (unreadOnly) read = Bottom;
        var rows = new List<Row>();
        foreach (var worker in await WorkersAsync(by, stop))
            await foreach (var row in Rows.For(db, by)(db, by.Person!.Value, worker, unread.LastAt, unread.Id, read.LastAt, read.Id, atMost).WithCancellation(stop))
                rows.Add(row);
        return [.. rows.OrderByDescending(row => row.Thread.Unread > 0).ThenByDescending(row => row.Thread.LastAt).ThenByDescending(row => row.Thread.Id.Value).Take(atMost)];
    }

    // The reader, and those for whom they answer today.
    private async Task<List<PersonId>> WorkersAsync(Actor by, CancellationToken stop)
    {
        if (by.Person is not { } reader) return [];
        if (_answering is not { } known || known.Reader != reader) _answering = known = (reader, [reader, .. await cover.OfDeputyAsync(reader, stop)]);
        return known.For;
    }

    private static ThreadLine Line(Row row, PersonCard person, Dictionary<long, Shown> messages)
    {
        // What was written may be erased by now; the conversation is still there.
        var last = messages.GetValueOrDefault(row.LastSeq) ?? new Shown(0, MessageAuthor.Marker, "", State: null);
        var words = messages.GetValueOrDefault(row.HumanSeq, last);
        return new(row.Thread.Id, person.Id, row.Thread.Worker, person.Name, row.Thread.Unread, row.Thread.LastAt, row.Thread.WaitingSince, words.Author, words.Body, last.State);
    }

    private sealed record Row(ConversationThread Thread, long LastSeq, long HumanSeq);

    private sealed record Shown(long Seq, MessageAuthor Author, string Body, TextState? State);
}
