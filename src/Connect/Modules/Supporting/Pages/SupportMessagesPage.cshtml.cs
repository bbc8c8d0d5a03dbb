using Connect.Modules.Network;
using Connect.Modules.People;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Web;
using static Connect.Modules.Supporting.Pages.SupportWords;

namespace Connect.Modules.Supporting.Pages;

/// <summary>What a supporter and one person write to each other, for the supporter.</summary>
[Access(AccessRule.Supporter), Bilingual]
internal sealed class SupportMessagesPage(ConnectDb db, Supporters supporters, SupportThreads threads, PersonCards cards) : TalkPage
{
    protected override int Longest => WriteBetween.LongestBody;

    protected override async Task<bool> ShowAsync(SupportId id)
    {
        if ((await supporters.SupportedByAsync(Actor.Person!.Value, Stop)).Find(card => card.Id == id) is not { } link || !link.Shows(SharedThings.Messages)) return false;

        // What is written while a restriction lasts would be refused: no box is offered for it.
        if (!await db.MayAsync(Actor, AccessAction.See, Thing.SupportMessages, link.Person, Stop)) return false;

        Other = (await cards.OfAsync(link.Person, Stop)).FirstName;
        (Title, WhoReads) = (Words.Say("MessagesWith", Other), Words.Say("OnlyYouAnd", Other));
        (Address, BackHref, Topic) = (SupportingLinks.Messages(id), SupportingLinks.Of(id), SupportTopics.Between(id, link.Person).Name);
        var lines = await threads.BetweenAsync(id, Before, Actor, Stop);
        Looked(SupportingShown.Messages, link.Person, id.Value);
        Talk = TalkView.Of(lines, Address, line => line.By == Actor.Person ? (true, Words["You"]) : (false, Other));
        await MarkReadAsync(id, lines);
        return true;
    }

    protected override Task<Problem?> WriteAsync(SupportId id) => DoOnce((WriteBetween op) => op.RunAsync(id, Body ?? "", Actor, Stop));
}
