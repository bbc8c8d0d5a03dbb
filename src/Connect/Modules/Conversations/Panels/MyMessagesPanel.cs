using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Live;
using Connect.Platform.Plugins;

namespace Connect.Modules.Conversations.Panels;

/// <summary>At a service user's home: their workers, and who wrote.</summary>
internal sealed class MyMessagesPanel(MyThreads threads, Reads reads) : IPanel
{
    public string Slot => PanelSlots.MyHome;

    public int Order => 20;

    public string Partial => "/Modules/Conversations/Panels/_MyMessagesPanel.cshtml";

    public LiveTopic? Topic(PersonId subject) => ConversationTopics.Mine(subject);

    public async Task<object?> LoadAsync(PersonId subject, Actor actor, CancellationToken stop)
    {
        reads.Of(ConversationShown.Line, subject);
        return await threads.AllAsync(subject, stop);
    }
}
