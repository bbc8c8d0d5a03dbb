using Connect.Modules.Network;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Web;
using static Connect.Modules.Supporting.Pages.SupportWords;

namespace Connect.Modules.Supporting.Pages;

/// <summary>What a person and one of their supporters write to each other, for the person.</summary>
[Access(AccessRule.ServiceUserFull), Bilingual]
internal sealed class MySupporterMessagesPage(Supporters supporters, SupportThreads threads) : TalkPage
{
    protected override int Longest => WriteBetween.LongestBody;

    protected override async Task<bool> ShowAsync(SupportId id)
    {
        if (await supporters.OneAsync(id, Actor, Stop) is not { } card || card.Person != Actor.Person || !card.Shows(SharedThings.Messages)) return false;

        Other = card.FirstName;
        (Title, WhoReads) = (Words.Say("MessagesWith", Other), Words.Say("OnlyYouAnd", Other));
        (Address, BackHref, Topic) = (SupportingLinks.MyMessages(id), SupportingLinks.MyOne(id), SupportTopics.Between(id, card.Person).Name);
        var lines = await threads.BetweenAsync(id, Before, Actor, Stop);
        Looked(SupportingShown.Messages, card.Person, id.Value);
        Talk = TalkView.Of(lines, Address, line => line.By == Actor.Person ? (true, Words["You"]) : (false, Other));
        await MarkReadAsync(id, lines);
        return true;
    }

    protected override Task<Problem?> WriteAsync(SupportId id) => DoOnce((WriteBetween op) => op.RunAsync(id, Body ?? "", Actor, Stop));
}
