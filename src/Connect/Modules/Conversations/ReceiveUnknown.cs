using Connect.Modules.Assistants;
using Connect.Modules.People;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Platform.Live;
using Connect.Platform.Texts;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Conversations;

/// <summary>A text of which nobody knows whose it is: kept for staff to claim, answered once and never again.</summary>
internal sealed class ReceiveUnknown(ConnectDb db, SendText send, AuditTrail audit, LiveTopics live, AfterCommit after, TimeProvider clock)
{
    /// <param name="onRecord">Those who have the number on record, where it could be any of them.</param>
    public async Task RunAsync(ReceivedText text, CancellationToken stop, IReadOnlyCollection<PersonCard>? onRecord = null)
    {
        var known = await db.Set<UnclaimedText>().AnyAsync(t => t.From == text.From, stop);
        db.Add(new UnclaimedText { From = text.From, Line = text.To, Body = text.Body, At = clock.UtcNow() });
        after.Do(() => live.Changed(ConversationTopics.Unclaimed));
        audit.Record(ConversationShown.Unclaimed.Act(AuditKind.Collection, []) with { Channel = "text" }, new Actor(null, ActorKind.ByText));
        // An answer to a short code or to a name would only make a machine answer in turn.
        if (!known && PhoneNumber.IsMobile(text.From))
            await send.RunAsync(new(text.To, text.From, Words(onRecord ?? [])) { Neutral = true }, stop);
    }

    // To those who have a number on record "we do not know it" would be wrong; more would tell one of them of another.
    private static string Words(IReadOnlyCollection<PersonCard> onRecord) =>
        onRecord.Count == 0
            ? AssistantTexts.UnknownNumber(Language.English)
            : AssistantTexts.PassedOn(onRecord.All(card => card.Language == Language.Welsh) ? Language.Welsh : Language.English);
}
