using Connect.Modules.Assistants;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Platform.Live;
using Connect.Platform.Texts;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Conversations;

/// <summary>A text from a number that nobody has on record: kept for staff to claim, answered once and never again. One that could not be received is kept there too.</summary>
internal sealed class ReceiveUnknown(ConnectDb db, SendText send, AuditTrail audit, LiveTopics live, AfterCommit after, TimeProvider clock)
{
    public async Task RunAsync(ReceivedText text, CancellationToken stop)
    {
        var known = await db.Set<UnclaimedText>().AnyAsync(t => t.From == text.From, stop);
        Keep(text);
        // An answer to a short code or to a name would only make a machine answer in turn.
        if (!known && PhoneNumber.IsMobile(text.From))
            await send.RunAsync(new(text.To, text.From, AssistantTexts.UnknownNumber(Language.English)) { Neutral = true }, stop);
    }

    public void Keep(ReceivedText text)
    {
        db.Add(new UnclaimedText { From = text.From, Line = text.To, Body = text.Body, At = clock.UtcNow() });
        after.Do(() => live.Changed(ConversationTopics.Unclaimed));
        audit.Record(ConversationShown.Unclaimed.Act(AuditKind.Collection, []) with { Channel = "text" }, new Actor(null, ActorKind.ByText));
    }
}
