using Connect.Modules.Conversations;
using Connect.Modules.Network;
using Connect.Modules.People;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Platform.Live;
using Connect.Platform.Texts;
using Connect.Platform.Time;

namespace Connect.Modules.Supporting;

/// <summary>
/// A person writes to a supporter or a supporter to the person, on a page or by text. It reaches the other's phone on the line that the other
/// uses for this writer and nobody else, under the writer's first name; neither sees the other's number.
/// </summary>
public sealed class WriteBetween(
    ConnectDb db, Supporters supporters, NoContact barred, PersonCards cards, Lines lines, SendText send, AlertTeam alert, AuditTrail audit, LiveTopics live,
    AfterCommit after, TimeProvider clock)
{
    /// <summary>Six parts with the writer's name before it: what carriers join without fail.</summary>
    public const int LongestBody = 800;

    public async Task<Outcome<SupportId>> RunAsync(SupportId link, string typed, Actor by, CancellationToken stop)
    {
        var body = typed.ReplaceLineEndings("\n").Trim();
        if (body.Length == 0) return SupportingProblems.Empty;
        if (body.Length > LongestBody) return SupportingProblems.TooLong;
        if (by.Person is not { } writer || await supporters.OfLinkAsync(link, stop) is not { Supporter: { } supporter } card) return SupportingProblems.Unknown;
        if ((writer != card.Person && writer != supporter) || !card.Shows(SharedThings.Messages)) return SupportingProblems.Unknown;
        if (!await db.MayAsync(by, AccessAction.Write, Thing.SupportMessages, card.Person, stop)) return SupportingProblems.Unknown;
        if (await barred.IsBarredAsync(card.Person, supporter, stop)) return SupportingProblems.Unknown;

        await KeepAsync(card, supporter, writer, body, by, stop);
        await alert.RunAsync(card, body, by, stop);
        return link;
    }

    private async Task KeepAsync(SupportCard card, PersonId supporter, PersonId writer, string body, Actor by, CancellationToken stop)
    {
        var reader = writer == supporter ? card.Person : supporter;
        var text = await QueueAsync(card, writer, await cards.OfAsync(reader, stop), body, stop);
        db.Add(new SupportMessage
        {
            Link = card.Id,
            Person = card.Person,
            Supporter = supporter,
            By = writer,
            Body = body,
            At = clock.UtcNow(),
            Text = text,
        });
        audit.Record(SupportingShown.Message.Act(AuditKind.Collection, card.Person, card.Id.Value) with { Channel = by.Kind == ActorKind.ByText ? "text" : "page" }, by);
        after.Do(() => live.Changed(SupportTopics.Between(card.Id, card.Person)));
    }

    private async Task<TextId?> QueueAsync(SupportCard card, PersonId writer, PersonCard reader, string body, CancellationToken stop)
    {
        if (reader.Phone is not { } phone) return null;

        // The person may know them by another name than the one on record, and sees only the one they know.
        var name = writer == card.Person ? (await cards.OfAsync(writer, stop)).FirstName : card.FirstName;
        return await send.RunAsync(new(await lines.OfSupportAsync(reader.Id, writer, stop), phone, $"{name}: {body}")
        {
            Person = reader.Id,
            Topic = SupportTopics.Between(card.Id, card.Person).Name,
        }, stop);
    }
}
