using System.Text.Json;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Recording;

namespace Connect.Modules.Network;

/// <summary>What the support network records. What the team asked alone, and what it holds, is for the team.</summary>
internal static class NetworkJournal
{
    public const string ProposedKind = "network.proposed";
    public const string AgreedKind = "network.agreed";
    public const string JoinedKind = "network.joined";
    public const string SharedKind = "network.shared";
    public const string EndedKind = "network.ended";
    public const string AskedKind = "network.asked";
    public const string HeldKind = "network.held";
    public const string AskDueKind = "network.ask-due";
    public const string ClosedKind = "network.closed";
    public const string BarredKind = "network.barred";

    public static JournalFact Proposed(SupportLink link) => Fact(ProposedKind, link);

    public static JournalFact Agreed(SupportLink link) => Fact(AgreedKind, link);

    public static JournalFact Joined(SupportLink link, PersonId? officer) => Fact(JoinedKind, link, officer);

    public static JournalFact Shared(SupportLink link) => Fact(SharedKind, link);

    public static JournalFact Ended(SupportLink link, PersonId? officer) => Fact(EndedKind, link, officer);

    public static JournalFact Asked(SupportLink link, bool wantsIt) => ForTeam(AskedKind, link, wantsIt);

    public static JournalFact Held(SupportLink link, bool hold) => ForTeam(HeldKind, link, hold);

    public static JournalFact AskDue(SupportLink link, PersonId? officer) => ForTeam(AskDueKind, link, null, officer);

    public static JournalFact Closed(SupportLink link, PersonId? officer) => ForTeam(ClosedKind, link, null, officer);

    public static JournalFact Barred(PersonId person, Guid pair) => new(BarredKind, person, pair, new { }, Audience: Audience.Team);

    private static JournalFact Fact(string kind, SupportLink link, PersonId? officer = null) =>
        new(kind, link.Person, link.Id.Value, new NetworkFacts(Name(link), link.Shares, null), officer);

    private static JournalFact ForTeam(string kind, SupportLink link, bool? yes, PersonId? officer = null) =>
        new(kind, link.Person, link.Id.Value, new NetworkFacts(Name(link), link.Shares, yes), officer, Audience: Audience.Team);

    private static string Name(SupportLink link) => $"{link.FirstName} {link.LastName}".Trim();
}

internal sealed record NetworkFacts(string Name, SharedThings Shares, bool? Yes);

internal sealed class NetworkLine(string key, Func<NetworkFacts, string> title, Func<NetworkFacts, string?>? text = null) : IJournalKind
{
    public string Key => key;

    public JournalLine Render(JournalEntry entry, Language language)
    {
        var facts = JsonSerializer.Deserialize<NetworkFacts>(entry.Facts)!;
        return new(title(facts), text?.Invoke(facts), NetworkLinks.OfPerson(entry.Person));
    }

    public static readonly IReadOnlyList<NetworkLine> All =
    [
        new(NetworkJournal.ProposedKind, facts => $"Supporter proposed: {facts.Name}", SharesOf),
        new(NetworkJournal.AgreedKind, facts => $"Agreed to {facts.Name} as supporter", SharesOf),
        new(NetworkJournal.JoinedKind, facts => $"{facts.Name} agreed to be a supporter", _ => "Ask the person alone before it opens."),
        new(NetworkJournal.SharedKind, facts => $"Changed what {facts.Name} sees", SharesOf),
        new(NetworkJournal.EndedKind, facts => $"{facts.Name} is no longer a supporter"),
        new(NetworkJournal.AskedKind, facts => $"Asked alone about {facts.Name}", facts => facts.Yes == true ? "They want it." : "They do not want it. It stays shut, and looks as if nobody had asked."),
        new(NetworkJournal.HeldKind, facts => facts.Yes == true ? $"{facts.Name} as supporter put on hold" : $"Hold on {facts.Name} as supporter taken away"),
        new(NetworkJournal.AskDueKind, facts => $"Ask again, alone, about {facts.Name}", _ => "In 14 days it closes unless somebody has asked."),
        new(NetworkJournal.ClosedKind, facts => $"Closed to {facts.Name} until somebody asks", _ => "Nobody asked the person alone in 90 days."),
    ];

    private static string SharesOf(NetworkFacts facts) => facts.Shares == SharedThings.None
        ? "They see nothing yet."
        : $"They see: {string.Join(", ", Enum.GetValues<SharedThings>().Where(one => one != SharedThings.None && facts.Shares.HasFlag(one)).Select(NetworkWords.Of))}.";
}

internal sealed class NoContactLine : IJournalKind
{
    public string Key => NetworkJournal.BarredKind;

    public JournalLine Render(JournalEntry entry, Language language) => new("Must not contact: somebody was added", null, NetworkLinks.NoContact(entry.Person));
}
