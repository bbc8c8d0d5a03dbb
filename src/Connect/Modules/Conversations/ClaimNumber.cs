using Connect.Modules.People;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Platform.Live;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Conversations;

/// <summary>
/// A worker says whose an unknown number is: its texts go into that person's thread with the worker, marked with the number. The number on
/// record stays as it is, so answers go there and the next text from this number is unknown again.
/// </summary>
public sealed class ClaimNumber(
    ConnectDb db, PersonCards cards, Threads threads, Platform.Recording.Journal journal, AuditTrail audit, LiveTopics live, AfterCommit after, TimeProvider clock)
{
    /// <param name="last">Any text from the number. Those that came after the worker looked stay where they are.</param>
    public async Task<Outcome<ThreadId>> RunAsync(long last, PersonId person, Actor by, CancellationToken stop)
    {
        if (by is not { Kind: ActorKind.Person, Person: { } worker } || !await db.MayAsync(by, AccessAction.Write, Thing.Conversation, person, stop)) return ConversationProblems.Unknown;
        if ((await cards.OfAsync(person, stop)).Role != Role.ServiceUser) return ConversationProblems.Unknown;

        var texts = await UnclaimedEnding.TakeAsync(db, last, UnclaimedState.Claimed, clock, stop);
        if (texts.Count == 0) return ConversationProblems.AlreadyDealtWith;

        var thread = await threads.OfAsync(person, worker, stop);
        db.AddRange(texts.Select(text => Message(text, thread)));
        thread.LastAt = texts[^1].At > thread.LastAt ? texts[^1].At : thread.LastAt;
        await threads.HandOverAsync(thread, texts.Count, stop);
        journal.Record(ClaimedLine.Fact(thread, texts), by);
        audit.Record(ConversationShown.Message.Act(AuditKind.Collection, person, thread.Id.Value), by);
        after.Do(() => Tell(thread));
        return thread.Id;
    }

    private static Message Message(UnclaimedText text, ConversationThread thread) => new()
    {
        Thread = thread.Id,
        Person = thread.Person,
        Author = MessageAuthor.Person,
        By = thread.Person,
        Body = text.Body,
        At = text.At,
        From = text.From,
    };

    private void Tell(ConversationThread thread)
    {
        live.Changed(ConversationTopics.Thread(thread.Id, thread.Person));
        live.Changed(ConversationTopics.Inbox(thread.Worker));
        live.Changed(ConversationTopics.Unclaimed);
    }
}
