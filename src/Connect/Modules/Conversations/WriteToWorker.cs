using Connect.Modules.Assistants;
using Connect.Modules.People;
using Connect.Modules.Pods;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Platform.Live;
using Connect.Platform.Time;

namespace Connect.Modules.Conversations;

/// <summary>A person writes to one of their workers on a page: into the thread that their texts go to, and the worker is told as of a text.</summary>
public sealed class WriteToWorker(
    ConnectDb db, Workers workers, PersonCards cards, Threads threads, WriteText write, RouteText route, AuditTrail audit, LiveTopics live, AfterCommit after,
    TimeProvider clock)
{
    public const int LongestBody = 2000;

    public async Task<Outcome<ThreadId>> RunAsync(PersonId worker, string typed, Actor by, CancellationToken stop)
    {
        var body = typed.ReplaceLineEndings("\n").Trim();
        if (body.Length == 0) return ConversationProblems.Empty;
        if (body.Length > LongestBody) return ConversationProblems.TooLong;
        if (by is not { Kind: ActorKind.Person, Person: { } person } || !await WorksWithAsync(worker, person, stop)) return ConversationProblems.Unknown;

        var thread = await KeepAsync(person, worker, body, stop);
        audit.Record(ConversationShown.Message.Act(AuditKind.Collection, person, thread.Id.Value) with { Channel = "page" }, by);
        if (route.AlertIfCrisis(person, worker, body, by)) await SayWhereHelpIsAsync(person, worker, stop);
        return thread.Id;
    }

    private async Task<bool> WorksWithAsync(PersonId worker, PersonId person, CancellationToken stop) =>
        (await workers.OfAsync(person, stop)).Exists(card => card.Id == worker);

    private async Task<ConversationThread> KeepAsync(PersonId person, PersonId worker, string body, CancellationToken stop)
    {
        var (thread, now) = (await threads.OfAsync(person, worker, stop), clock.UtcNow());
        db.Add(new Message { Thread = thread.Id, Person = person, Author = MessageAuthor.Person, By = person, Body = body, At = now });
        threads.Touch(thread);
        await threads.HandOverAsync(thread, 1, stop);
        after.Do(() =>
        {
            live.Changed(ConversationTopics.Thread(thread.Id, person));
            live.Changed(ConversationTopics.Inbox(worker));
        });
        return thread;
    }

    // The one automatic answer there is to such words, whichever way they came.
    private async Task SayWhereHelpIsAsync(PersonId person, PersonId worker, CancellationToken stop)
    {
        var to = await cards.OfAsync(person, stop);
        await write.RunAsync(new(person, worker, AssistantTexts.Danger(to.Language)) { To = to, Essential = true }, new Actor(worker, ActorKind.Assistant), stop);
    }
}
