using Connect.Modules.Conversations;
using Connect.Modules.Network;
using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Texts;

namespace Connect.Modules.Supporting.ByText;

/// <summary>
/// A text on a line that is no worker's: between a person and a supporter, or from a supporter to the team. Who is meant follows from the
/// sender's number and the line; where a pool is too small, from the name that the text begins with, and never from a guess.
/// </summary>
internal sealed class SupportTexts(PersonCards cards, Lines lines, Supporters supporters, BetweenByText between, TeamByText team, ReceiveUnknown unknown, SupportReply reply) : ITakeTexts
{
    public bool BeforeWorkers => false;

    public async Task<bool> TakeAsync(ReceivedText text, CancellationToken stop)
    {
        var owners = await cards.WithPhoneAsync(text.From);
        var pairs = new List<(PersonCard Owner, PersonId Other)>();
        foreach (var owner in owners)
            pairs.AddRange((await lines.SupportOnAsync(owner.Id, text.To, stop)).Select(other => (owner, other)));
        if (pairs.Count == 0) return await team.TakeAsync(owners, text, stop);

        await BetweenAsync(pairs, text, stop);
        return true;
    }

    private async Task BetweenAsync(List<(PersonCard Owner, PersonId Other)> pairs, ReceivedText text, CancellationToken stop)
    {
        var open = new List<SupportTalk>();
        foreach (var (owner, other) in pairs)
            if (await supporters.BetweenAsync(owner.Id, other, stop) is { IsOpen: true } card)
                open.Add(new(card, owner, await NameAsync(card, other, stop)));

        if (open.Count == 0) await ClosedAsync(pairs, text, stop);
        else if (Meant(open, text.Body) is { } talk) await between.RunAsync(talk, text, Actor.ByText(talk.Writer.Id), stop);
        else await reply.RunAsync(open[0].Writer, text.To, SupportTextWords.SayWho(open[0].Writer.Language, [.. open.Select(one => one.OtherName)]), Actor.ByText(open[0].Writer.Id), stop);
    }

    // Over, on hold or not asked about: the supporter reads what anybody unknown reads. The person learns that it reached nobody.
    private async Task ClosedAsync(List<(PersonCard Owner, PersonId Other)> pairs, ReceivedText text, CancellationToken stop)
    {
        var own = pairs.Find(pair => pair.Owner.Role == Role.ServiceUser).Owner;
        if (own is not null && !await supporters.HasSupportedAsync(own.Id, [.. pairs.Select(pair => pair.Other)], stop))
            await reply.RunAsync(own, text.To, SupportTextWords.ReachesNobody(own.Language), Actor.ByText(own.Id), stop);
        else
            await unknown.RunAsync(text, stop);
    }

    private static SupportTalk? Meant(List<SupportTalk> open, string body)
    {
        if (open is [var only]) return only;

        var first = TextWords.In(body) is [var word, ..] ? word.Folded : "";
        return open.Where(talk => TextWords.In(talk.OtherName) is [var name, ..] && name.Folded == first).ToList() is [var named] ? named : null;
    }

    // What the writer calls the other: the person by their first name, a supporter as the person knows them.
    private async Task<string> NameAsync(SupportCard card, PersonId other, CancellationToken stop) =>
        other == card.Supporter ? card.FirstName : (await cards.OfAsync(other, stop)).FirstName;
}

/// <summary>One of two writes to the other.</summary>
internal sealed record SupportTalk(SupportCard Card, PersonCard Writer, string OtherName)
{
    public bool IsSupporter => Writer.Id == Card.Supporter;
}
