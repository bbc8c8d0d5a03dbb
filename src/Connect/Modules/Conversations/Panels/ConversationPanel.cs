using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Plugins;
using Connect.Platform.Time;

namespace Connect.Modules.Conversations.Panels;

/// <summary>On a person's page: the reader's own conversation with them.</summary>
internal sealed class ConversationPanel(ThreadPage threads, PersonCards cards, Reads reads, TimeProvider clock) : IPanel
{
    public string Slot => PanelSlots.Person;

    public int Order => 20;

    public string Partial => "/Modules/Conversations/Panels/_Conversation.cshtml";

    public async Task<object?> LoadAsync(PersonId subject, Actor actor, CancellationToken stop)
    {
        if (actor.Person is not { } worker) return null;

        reads.Of(ConversationShown.Line, subject);
        return new ConversationWith(await cards.OfAsync(subject, stop), await threads.OfPairAsync(subject, worker, actor, stop), clock.UtcNow());
    }
}

internal sealed record ConversationWith(PersonCard Person, ThreadCard? Thread, DateTime Now);
