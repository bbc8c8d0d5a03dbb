using Connect.Modules.Network;
using Connect.Modules.People;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Web;
using static Connect.Modules.Supporting.Pages.SupportWords;

namespace Connect.Modules.Supporting.Pages;

/// <summary>What a supporter tells a person's team in confidence.</summary>
[Access(AccessRule.Supporter), Bilingual]
internal sealed class SupportTeamPage(Supporters supporters, SupportThreads threads, PersonCards cards) : TalkPage
{
    protected override int Longest => TellTeam.LongestBody;

    protected override async Task<bool> ShowAsync(SupportId id)
    {
        if ((await supporters.SupportedByAsync(Actor.Person!.Value, Stop)).Find(card => card.Id == id) is not { } link) return false;

        var name = (await cards.OfAsync(link.Person, Stop)).FirstName;
        (Other, Title, WhoReads) = (Words["TheTeam"], Words["TellTeam"], Words.Say("OnlyTheTeam", name));
        (Address, BackHref, Topic) = (SupportingLinks.Team(id), SupportingLinks.Of(id), SupportTopics.Confidence(id).Name);
        var lines = await threads.MyConfidenceAsync(id, Before, Actor, Stop);
        var authors = await cards.OfAsync([.. lines.Rows.Select(line => line.By).Distinct()], Stop);
        // Restricted: the person's extract must not tell that there is anything to read.
        Looked(SupportingShown.Confidence.Act(Platform.Audit.AuditKind.Consultation, link.Person, id.Value) with { Restricted = true });
        Talk = TalkView.Of(lines, Address, line => line.By == Actor.Person ? (true, Words["You"]) : (false, authors[line.By].FirstName));
        return true;
    }

    protected override Task<Problem?> WriteAsync(SupportId id) => DoOnce((TellTeam op) => op.RunAsync(id, Body ?? "", mayBeAnother: false, Actor, Stop));
}
