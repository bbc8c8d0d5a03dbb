using Connect.Modules.Assistants;
using Connect.Modules.Conversations;
using Connect.Modules.Network;
using Connect.Modules.People;
using Connect.Modules.Pods;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Texts;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Supporting.ByText;

/// <summary>
/// A supporter writes on the line of somebody's worker: the team gets it in confidence. Where they support several people of this worker, it
/// is about the one whom the text names; if it names none it goes to the team of each, marked, so that nothing is lost and nothing guessed.
/// </summary>
internal sealed class TeamByText(ConnectDb db, Lines lines, Supporters supporters, Workers workers, TellTeam tell, StopByText service, SupportReply reply, PersonCards cards, TimeProvider clock)
{
    private static readonly TimeSpan TellAgain = TimeSpan.FromHours(24);

    public async Task<bool> TakeAsync(List<PersonCard> owners, ReceivedText text, CancellationToken stop)
    {
        // A service user's text on a worker's line is their own affair, and never comes here.
        foreach (var owner in owners.Where(owner => owner.Role.IsSupporter()))
            if (await AboutAsync(owner, text.To, stop) is { Count: > 0 } about)
            {
                await TellAsync(owner, about, text, stop);
                return true;
            }

        return false;
    }

    private async Task<List<SupportCard>> AboutAsync(PersonCard supporter, string line, CancellationToken stop)
    {
        var (meant, supported) = (await lines.WorkersOnAsync(supporter.Id, line), await supporters.SupportedByAsync(supporter.Id, stop));
        if (meant.Count == 0) return [];

        var about = new List<SupportCard>();
        foreach (var card in supported)
            if ((await workers.OfAsync(card.Person, stop)).Exists(worker => meant.Contains(worker.Id))) about.Add(card);
        return about;
    }

    private async Task TellAsync(PersonCard supporter, List<SupportCard> about, ReceivedText text, CancellationToken stop)
    {
        var by = Actor.ByText(supporter.Id);
        if (ServiceWords.Read(text.Body) is { } word)
        {
            await service.RunAsync(supporter, about[0].Person, word, text.To, by, stop);
            return;
        }

        var meant = await MeantAsync(about, text.Body, stop);
        var isFirst = !await WroteAsync(meant[0].Id, supporter.Id, stop);
        foreach (var card in meant) await tell.RunAsync(card.Id, text.Body, mayBeAnother: meant.Count > 1, by, stop);
        if (meant.Count > 1) await reply.RunAsync(supporter, text.To, SupportTextWords.TeamSayWho(supporter.Language), by, stop);
        else if (isFirst) await reply.RunAsync(supporter, text.To, SupportTextWords.TeamHasIt(supporter.Language), by, stop);
    }

    private async Task<List<SupportCard>> MeantAsync(List<SupportCard> about, string body, CancellationToken stop)
    {
        if (about.Count == 1) return about;

        var names = await cards.OfAsync([.. about.Select(card => card.Person)], stop);
        var words = TextWords.Joined(body);
        var named = about.FindAll(card => words.Contains(TextWords.Joined(names[card.Person].FirstName), StringComparison.Ordinal));
        return named.Count == 1 ? named : about;
    }

    private Task<bool> WroteAsync(SupportId link, PersonId supporter, CancellationToken stop)
    {
        var since = clock.UtcNow() - TellAgain;
        return db.Set<Confidence>().AnyAsync(c => c.Link == link && c.By == supporter && c.At > since, stop);
    }
}
