using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Plugins;
using Connect.Platform.Time;

namespace Connect.Modules.Conversations.Panels;

/// <summary>On a person's page: the reader's own conversation with them.</summary>
internal sealed class ConversationPanel(ThreadPage threads, PersonCards cards, TimeProvider clock) : IPanel
{
    public string Slot => PanelSlots.Person;

    public int Order => 20;

    public string Partial => "/Modules/Conversations/Panels/_Conversation.cshtml";

    public async Task<object?> LoadAsync(PersonId subject, Actor actor, CancellationToken stop) =>
        actor.Person is { } worker
            ? new ConversationWith(await cards.OfAsync(subject, stop), await threads.OfPairAsync(subject, worker, actor, stop), clock.UtcNow())
            : null;
}

internal sealed record ConversationWith(PersonCard Person, ThreadCard? Thread, DateTime Now);
