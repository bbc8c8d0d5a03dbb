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

/// <summary>A member of the team answers a supporter in confidence, on the worker's own line with them and never on the person's.</summary>
public sealed class AnswerSupporter(
    ConnectDb db, Supporters supporters, PersonCards cards, Lines lines, SendText send, AuditTrail audit, LiveTopics live, AfterCommit after, TimeProvider clock)
{
    public async Task<Outcome<SupportId>> RunAsync(SupportId link, string typed, Actor by, CancellationToken stop)
    {
        var body = typed.ReplaceLineEndings("\n").Trim();
        if (body.Length == 0) return SupportingProblems.Empty;
        if (body.Length > ReplyToPerson.LongestBody) return SupportingProblems.TooLong;
        if (by.Person is not { } worker || await supporters.OfLinkAsync(link, stop) is not { Supporter: { } supporter } card) return SupportingProblems.Unknown;
        if (!await db.MayAsync(by, AccessAction.Write, Thing.Confidence, card.Person, stop)) return SupportingProblems.Unknown;

        var to = await cards.OfAsync(supporter, stop);
        var text = to.Phone is { } phone
            ? await send.RunAsync(new(await lines.OfAsync(supporter, worker, stop), phone, body) { Person = supporter, Topic = SupportTopics.Confidence(link).Name }, stop)
            : (TextId?)null;
        db.Add(new Confidence { Link = link, Person = card.Person, Supporter = supporter, By = worker, Body = body, At = clock.UtcNow(), Text = text });
        audit.Record(SupportingShown.Confidence.Act(AuditKind.Disclosure, card.Person, link.Value) with { Recipient = "a supporter", Restricted = true }, by);
        after.Do(() => live.Changed(SupportTopics.Confidence(link)));
        return link;
    }
}
