using Connect.Modules.People;
using Connect.Modules.Pods;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.AccessControl;

/// <summary>Whether somebody may do something to one person's things, and the line of the table that says so; no line, no.</summary>
public sealed record AccessAnswer(AccessAction Action, Thing Thing, bool IsAllowed, AccessLine? Line);

/// <summary>What somebody can see and do of one person, and everything that it comes from.</summary>
public sealed record AccessReport(PersonCard Viewer, PersonCard Person)
{
    public required IReadOnlyList<Relation> Relations { get; init; }
    public required IReadOnlyList<PodOverview> ViewerPods { get; init; }
    public required IReadOnlyList<PodOverview> PersonPods { get; init; }
    public required RestrictionCard? Restriction { get; init; }
    public required ExclusionCard? Exclusion { get; init; }

    /// <summary>When a record that was opened closes again, system time.</summary>
    public required DateTime? OpenUntil { get; init; }

    public required IReadOnlyList<AccessAnswer> Answers { get; init; }

    public bool Sees => Answers.Any(answer => answer is { Action: AccessAction.See, Thing: Thing.Person, IsAllowed: true });
    public IReadOnlyList<PodOverview> SharedPods => [.. ViewerPods.Where(pod => PersonPods.Any(other => other.Id == pod.Id))];
}

/// <summary>How many people of a role somebody stands to in one relation.</summary>
public sealed record SightCount(Relation Relation, Role Role, int People);

/// <summary>
/// Answers for administrators what one user can see, and why. It asks what decides: the views and <see cref="AccessTable"/> by way of
/// <see cref="Seeing"/>; it works nothing out itself.
/// </summary>
public sealed class AccessReports(ConnectDb db, PersonCards cards, PodList pods, Restrictions restrictions, SystemTime clock)
{
    public async Task<AccessReport> OfAsync(PersonCard viewer, PersonCard person, CancellationToken stop)
    {
        var actor = Actor.Of(viewer.Id) with { Role = viewer.Role.ToString() };
        var relations = await db.RelationsAsync(actor, person.Id, stop);
        var answers = new List<AccessAnswer>();
        foreach (var (action, thing) in AccessTable.Lines.SelectMany(line => line.Things.Select(thing => (line.Action, thing))).Distinct().OrderBy(pair => pair.Action).ThenBy(pair => pair.thing))
            answers.Add(new(action, thing, await db.MayAsync(actor, action, thing, person.Id, stop), AccessTable.LineFor(actor.Role, relations, action, thing)));

        return new(viewer, person)
        {
            Relations = relations,
            ViewerPods = await pods.OfAsync(viewer.Id, stop),
            PersonPods = await pods.OfAsync(person.Id, stop),
            Restriction = await restrictions.OfAsync(person.Id, stop),
            Exclusion = await restrictions.ExclusionAsync(viewer.Id, person.Id, stop),
            OpenUntil = await OpenUntilAsync(viewer.Id, person.Id, stop),
            Answers = answers,
        };
    }

    /// <summary>Whom somebody can see: how many, and nobody's name.</summary>
    public async Task<IReadOnlyList<SightCount>> CountsAsync(PersonId viewer, CancellationToken stop)
    {
        var counts = await (from sight in db.Set<Sight>()
                            where sight.Viewer == viewer
                            join card in cards.All on sight.Person equals card.Id
                            group card by new { sight.Reach, card.Role } into same
                            select new { same.Key.Reach, same.Key.Role, People = same.Count() }).ToListAsync(stop);
        return [.. counts.Select(count => new SightCount(AccessTable.RelationOf(count.Reach), count.Role, count.People)).OrderBy(count => count.Relation).ThenBy(count => count.Role)];
    }

    private Task<DateTime?> OpenUntilAsync(PersonId viewer, PersonId person, CancellationToken stop)
    {
        var now = clock.UtcNow();
        return db.Set<BrokenGlass>().Where(glass => glass.Viewer == viewer && glass.Person == person && glass.Until > now).MaxAsync(glass => (DateTime?)glass.Until, stop);
    }
}
