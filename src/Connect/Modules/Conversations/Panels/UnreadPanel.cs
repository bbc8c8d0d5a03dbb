using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Platform.Live;
using Connect.Platform.Plugins;
using Connect.Platform.Time;

namespace Connect.Modules.Conversations.Panels;

/// <summary>At home: who wrote and has not been read.</summary>
internal sealed class UnreadPanel(ThreadList threads, Reads reads, TimeProvider clock) : IPanel
{
    private const int Shown = 5;

    public string Slot => PanelSlots.Home;

    public int Order => 30;

    public string Partial => "/Modules/Conversations/Panels/_Unread.cshtml";

    public LiveTopic? Topic(PersonId subject) => ConversationTopics.Inbox(subject);

    public async Task<object?> LoadAsync(PersonId subject, Actor actor, CancellationToken stop)
    {
        var first = await threads.PageAsync(unreadOnly: true, after: null, actor, stop, Shown);
        reads.Of(ConversationShown.Line, first.Rows.Select(line => line.Person));
        return new UnreadConversations(await threads.UnreadAsync(actor, stop), first, clock.UtcNow());
    }
}

internal sealed record UnreadConversations(int Count, Slice<ThreadLine> First, DateTime Now);
