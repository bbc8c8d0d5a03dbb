using Connect.Modules.People;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Data;

namespace Connect.Modules.Conversations;

/// <summary>A worker writes to a person, in their own thread or in a colleague's of the same pod.</summary>
public sealed class ReplyToPerson(ConnectDb db, PersonCards cards, WriteText write)
{
    /// <summary>Six parts: what carriers join without fail.</summary>
    public const int LongestBody = 918;

    /// <param name="worker">Whose thread it is, and so on which line the text goes out.</param>
    public async Task<Outcome<ThreadId>> RunAsync(PersonId person, PersonId worker, string typed, Actor by, CancellationToken stop)
    {
        var body = Body(typed);
        if (body.Length == 0) return ConversationProblems.Empty;
        if (body.Length > LongestBody) return ConversationProblems.TooLong;
        if (!await MayWriteAsync(person, worker, by, stop)) return ConversationProblems.Unknown;

        var to = await cards.OfAsync(person, stop);
        if (to.Role != Role.ServiceUser) return ConversationProblems.Unknown;
        if (to.Phone is null) return ConversationProblems.NoPhone;
        if (to.TextsStopped) return ConversationProblems.TextsStopped;

        return await write.RunAsync(new(person, worker, body) { To = to }, by, stop);
    }

    // Browsers send a line break as two characters; on the network it is one.
    private static string Body(string typed) => typed.ReplaceLineEndings("\n").Trim();

    private async Task<bool> MayWriteAsync(PersonId person, PersonId worker, Actor by, CancellationToken stop) =>
        by.Kind == ActorKind.Person && by.Person != person
        && await db.MayAsync(by, AccessAction.Write, Thing.Conversation, person, stop) && await db.MayAsync(by, AccessAction.See, Thing.Person, worker, stop);
}
