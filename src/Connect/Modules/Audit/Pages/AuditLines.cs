using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Audit;

namespace Connect.Modules.Audit.Pages;

/// <summary>An act in words, with names.</summary>
internal sealed record AuditLine(AuditHit Event, AuditAct Act, string By, IReadOnlyList<string> People)
{
    private const int NamesShown = 3;

    public string What => Act.Fields.Length == 0 ? Act.Thing : $"{Act.Thing}: {Act.Fields.Replace(",", ", ", StringComparison.Ordinal)}";

    /// <summary>Whose record it is.</summary>
    public IEnumerable<PersonId> Named => Act.People.Select(id => new PersonId(id));

    public string Whose => People.Count switch
    {
        0 => "nobody on record",
        <= NamesShown => string.Join(", ", People),
        _ => $"{string.Join(", ", People.Take(NamesShown))} and {People.Count - NamesShown} others",
    };
}

/// <inheritdoc cref="AuditLine"/>
internal sealed class AuditLines(PersonCards cards)
{
    public async Task<IReadOnlyList<AuditLine>> OfAsync(IEnumerable<AuditHit> events, CancellationToken stop)
    {
        var acts = events.SelectMany(hit => hit.Acts.Select(act => (hit, act))).ToList();
        var ids = acts.SelectMany(one => one.act.People.Concat(one.act.By is { } by ? [by] : [])).Distinct().Select(id => new PersonId(id)).ToList();
        var names = await cards.OfAsync(ids, stop);
        return [.. acts.Select(one => new AuditLine(one.hit, one.act, Author(one.act, names), [.. one.act.People.Select(id => Name(id, names))]))];
    }

    public static string Author(ActorKind kind, string? name) => (kind, name) switch
    {
        (_, null) => kind == ActorKind.ByText ? "somebody unknown, by text" : "Connect",
        (ActorKind.ByText, _) => $"{name}, by text",
        (ActorKind.Assistant, _) => $"{name}'s assistant (automatic)",
        _ => name,
    };

    private static string Author(AuditAct act, IReadOnlyDictionary<PersonId, PersonCard> names) =>
        Author(act.As, act.By is { } by ? Name(by, names) : null);

    // Somebody who is no longer in Connect is still named in its audit.
    private static string Name(Guid id, IReadOnlyDictionary<PersonId, PersonCard> names) =>
        names.TryGetValue(new(id), out var card) ? card.Name : $"somebody no longer on record ({id})";
}
