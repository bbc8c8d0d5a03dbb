using Connect.Modules.Network;
using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Plugins;

namespace Connect.Modules.Supporting.Panels;

/// <summary>On the staff's page about a person's supporters: what each told the team in confidence.</summary>
internal sealed class ConfidencePanel(Supporters supporters, SupportThreads threads, Reads reads) : IPanel
{
    public string Slot => PanelSlots.Network;

    public int Order => 20;

    public string Partial => "/Modules/Supporting/Panels/_Confidences.cshtml";

    public async Task<object?> LoadAsync(PersonId subject, Actor actor, CancellationToken stop)
    {
        var joined = (await supporters.OfAsync(subject, actor, stop)).FindAll(card => card.Supporter is not null);
        if (joined.Count == 0) return null;

        var unread = await threads.UnreadByTeamAsync(subject, actor, stop);
        reads.Of(SupportingShown.Confidence.Act(AuditKind.Consultation, subject) with { Restricted = true });
        return new Confidences("In confidence", [.. joined.Select(card => new ConfidenceWith(card.Name, SupportingLinks.Confidence(subject, card.Id), unread.GetValueOrDefault(card.Id)))]);
    }
}

/// <summary>At a worker's home: whose supporters told the team something that nobody has read.</summary>
internal sealed class NewConfidencesPanel(SupportThreads threads, PersonCards cards, Supporters supporters, Reads reads) : IPanel
{
    public string Slot => PanelSlots.Home;

    public int Order => 35;

    public string Partial => "/Modules/Supporting/Panels/_Confidences.cshtml";

    public async Task<object?> LoadAsync(PersonId subject, Actor actor, CancellationToken stop)
    {
        var unread = await threads.UnreadByTeamOfAsync(subject, actor, stop);
        if (unread.Count == 0) return null;

        var people = await cards.OfAsync([.. unread.Select(one => one.Person).Distinct()], stop);
        var links = await supporters.OfAsync([.. unread.Select(one => one.Link)], actor, stop);
        reads.Of(SupportingShown.Confidence.Act(AuditKind.Consultation, unread.Select(one => one.Person)) with { Restricted = true });
        return new Confidences("From supporters, in confidence", [.. unread.Where(one => links.ContainsKey(one.Link)).Select(one =>
            new ConfidenceWith($"{links[one.Link].Name}, about {people[one.Person].Name}", SupportingLinks.Confidence(one.Person, one.Link), one.Count))]);
    }
}

internal sealed record Confidences(string Heading, IReadOnlyList<ConfidenceWith> Lines);

internal sealed record ConfidenceWith(string Name, string Href, int Unread);
