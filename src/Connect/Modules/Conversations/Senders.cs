using Connect.Modules.People;
using Connect.Modules.Settings;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Questions;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Conversations;

/// <summary>
/// Finds who may have sent a text and whom they mean, with everything that its answer goes by: one question to the database in the place of five, since
/// every text waits for each of them.
/// </summary>
internal sealed class Senders(ConnectDb db, PersonCards cards, Lines lines, Threads threads)
{
    // Whoever has no worker on this line stands in their own place there, so that the card is always somebody's.
    private static readonly PerModel<Func<ConnectDb, string, string, IAsyncEnumerable<Row>>> OnPhone = new(() =>
        EF.CompileAsyncQuery((ConnectDb db, string phone, string line) =>
            from person in PersonCards.In(db)
            where person.Phone == phone
            from use in db.Set<LineUse>().Where(use => use.Person == person.Id && use.Line == line && use.Until == null && !use.IsSupport).DefaultIfEmpty()
            from thread in db.Set<ConversationThread>().Where(thread => thread.Person == use!.Person && thread.Worker == use.Worker).DefaultIfEmpty()
            join worker in PersonCards.In(db) on use == null ? person.Id : use.Worker equals worker.Id
            join asked in db.Set<OpenQuestion>()
                on db.Set<OpenQuestion>().Where(one => one.Person == person.Id && one.Line == line).Max(one => (long?)one.Seq) equals asked.Seq into newest
            from question in newest.DefaultIfEmpty()
            orderby person.Id, use!.From, use.Id
            select new Row(person, use != null, worker, thread, question, AssistantSwitch.OffIn(db).Any(off => off == worker.Id))));

    /// <summary>Everybody with that number. Shared phones have several.</summary>
    public async Task<List<Sender>> OfAsync(string phone, string line)
    {
        var senders = new List<Sender>(1);
        await foreach (var row in OnPhone.For(db)(db, phone, line))
        {
            if (senders is not [.., var sender] || sender.Person.Id != row.Person.Id)
                senders.Add(sender = new(row.Person) { Newest = row.Newest, IsAnswered = !row.IsOff });
            if (row.HasWorker) Remember(row, line, sender);
        }

        cards.Remember(phone, senders.ConvertAll(sender => sender.Person));
        return senders;
    }

    private void Remember(Row row, string line, Sender sender)
    {
        sender.Workers.Add(row.Worker.Id);
        cards.Remember(row.Worker);
        lines.Remember(sender.Person.Id, row.Worker.Id, line);
        if (row.Thread is { } thread) threads.Remember(thread);
    }

    private sealed record Row(PersonCard Person, bool HasWorker, PersonCard Worker, ConversationThread? Thread, OpenQuestion? Newest, bool IsOff);
}

/// <summary>Somebody who may have sent a text to one of our lines.</summary>
internal sealed record Sender(PersonCard Person)
{
    /// <summary>The workers whom they mean by that line: one as a rule, several when the pool is too small.</summary>
    public List<PersonId> Workers { get; } = [];

    /// <summary>What was asked last on that line, open or not.</summary>
    public OpenQuestion? Newest { get; init; }

    /// <summary>Whether the assistant of the first of those workers answers.</summary>
    public bool IsAnswered { get; init; }
}
