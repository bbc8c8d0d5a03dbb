using Connect.Modules.Conversations;
using Connect.Modules.Network;
using Connect.Modules.People;
using Connect.Modules.Pods;
using Connect.Modules.Supporting.ByText;
using Connect.Platform.Recording;
using Connect.Platform.Texts;

namespace Connect.Modules.Supporting;

/// <summary>
/// Follows the network: when it first opens both learn what they can do, each on the line that they will use for it; when it ends the lines
/// rest and nobody is told.
/// </summary>
internal sealed class TellOpened(Supporters supporters, PersonCards cards, Workers workers, Lines lines, SendText send) : IFollower
{
    public string Name => "supporting";

    public IReadOnlySet<string> Kinds { get; } = new HashSet<string> { "network.asked", "network.joined", "network.agreed", "network.shared", "network.held", "network.ended" };

    public async Task FollowAsync(JournalEntry entry, CancellationToken stop)
    {
        var id = new SupportId(entry.About);
        if (entry.Kind == "network.ended")
        {
            if (await supporters.PairAsync(id, stop) is { } pair) await lines.GiveUpSupportAsync(pair.Person, pair.Supporter, stop);
        }
        else if (await supporters.OfLinkAsync(id, stop) is { IsOpen: true, Supporter: { } supporter } card && !await lines.HasSupportAsync(supporter, card.Person, stop))
            await TellAsync(card, await cards.OfAsync(supporter, stop), await cards.OfAsync(card.Person, stop), stop);
    }

    private async Task TellAsync(SupportCard card, PersonCard supporter, PersonCard person, CancellationToken stop)
    {
        if (Words(card, supporter, person) is not { } words) return;

        await SendAsync(supporter, await lines.OfSupportAsync(supporter.Id, person.Id, stop), words, stop);
        if (supporter.Role.IsSupporter() && (await workers.OfAsync(person.Id, stop)).FirstOrDefault() is { } officer)
            await SendAsync(supporter, await lines.OfAsync(supporter.Id, officer.Id, stop), SupportTextWords.TeamLine(supporter.Language, person.FirstName), stop);
        if (card.Shows(SharedThings.Messages))
            await SendAsync(person, await lines.OfSupportAsync(person.Id, supporter.Id, stop), SupportTextWords.PersonCanWrite(person.Language, card.FirstName), stop);
    }

    private static string? Words(SupportCard card, PersonCard supporter, PersonCard person) => card switch
    {
        _ when card.Shows(SharedThings.Messages) => SupportTextWords.OpenedMessages(supporter.Language, person.FirstName, card.Shows(SharedThings.NextAppointment)),
        _ when card.Shows(SharedThings.NextAppointment) => SupportTextWords.OpenedNext(supporter.Language, person.FirstName),
        _ when card.Shows(SharedThings.Notes) => SupportTextWords.OpenedNotes(supporter.Language, person.FirstName),
        _ => null,
    };

    private async Task SendAsync(PersonCard to, string line, string words, CancellationToken stop)
    {
        if (to.Phone is { } phone) await send.RunAsync(new(line, phone, words) { Person = to.Id, Unprompted = true }, stop);
    }
}
