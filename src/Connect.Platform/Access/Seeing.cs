using System.Collections.Concurrent;
using System.Linq.Expressions;
using Connect.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Connect.Platform.Access;

/// <summary>Asks <see cref="AccessTable"/> by what the views say of viewer and person: the same rule in an operation, a page and a query.</summary>
public static class Seeing
{
    private static readonly ConcurrentDictionary<string[], Expression<Func<Sight, bool>>> AnyOf = new();

    /// <summary>Only the rows of this kind about people whom the actor may see, decided in the database.</summary>
    public static IQueryable<T> VisibleTo<T>(this IQueryable<T> rows, ConnectDb db, Actor actor, Thing thing) where T : class, IAboutPerson
    {
        if (actor.Kind == ActorKind.Service) return rows;

        var sight = db.SightOf(actor, AccessAction.See, thing);
        return rows.Where(row => sight.Any(line => line.Person == row.Person));
    }

    /// <summary>
    /// As <see cref="VisibleTo"/>, and asked of one row after the other: for a list that is read along an index no further than its page. PostgreSQL, whose
    /// plan is for whoever sees as few people as most do, would else begin with all whom this reader sees, and sort.
    /// </summary>
    public static IQueryable<T> EachVisibleTo<T>(this IQueryable<T> rows, ConnectDb db, Actor actor, Thing thing) where T : class, IAboutPerson
    {
        if (actor.Kind == ActorKind.Service) return rows;

        var sight = db.SightOf(actor, AccessAction.See, thing);
        return rows.Where(row => sight.Where(line => line.Person == row.Person).Select(line => line.Reach).FirstOrDefault() != null);
    }

    /// <summary>The people of whom the actor may see this kind of thing, decided in the database.</summary>
    public static IQueryable<PersonId> PeopleVisibleTo(this ConnectDb db, Actor actor, Thing thing) =>
        db.SightOf(actor, AccessAction.See, thing).Select(line => line.Person);

    /// <summary>Whether the actor may do that to the person's things of this kind. Connect itself may.</summary>
    public static async Task<bool> MayAsync(this ConnectDb db, Actor actor, AccessAction action, Thing thing, PersonId person, CancellationToken stop)
    {
        if (actor.Kind == ActorKind.Service || AccessTable.MayAnywhere(actor.Role, action, thing)) return true;
        if (await db.SightOf(actor, action, thing).AnyAsync(line => line.Person == person, stop)) return true;

        return AccessTable.Allowing(actor.Role, action, thing).Contains(Relation.Restricted) && await db.PeopleRestrictedFor(actor).ContainsAsync(person, stop);
    }

    /// <summary>How the actor stands to a person: what the views say, and that of whoever looks after the organisation.</summary>
    public static async Task<IReadOnlyList<Relation>> RelationsAsync(this ConnectDb db, Actor actor, PersonId person, CancellationToken stop)
    {
        var viewer = actor.Person ?? default;
        var reaches = await db.Set<Sight>().Where(line => line.Viewer == viewer && line.Person == person).Select(line => line.Reach).Distinct().ToListAsync(stop);
        if (await db.PeopleRestrictedFor(actor).ContainsAsync(person, stop)) reaches.Add("restricted");
        if (AccessTable.Lines.Any(line => line.Relation == Relation.Organisation && actor.Role is { } role && line.Roles.Contains(role))) reaches.Add("organisation");
        return [.. reaches.Select(AccessTable.RelationOf).Order()];
    }

    /// <summary>The people of the actor's pods from whom a restriction keeps them, decided in the database.</summary>
    public static IQueryable<PersonId> PeopleRestrictedFor(this ConnectDb db, Actor actor)
    {
        var viewer = actor.Person ?? default;
        return db.Set<HiddenSight>().Where(hidden => hidden.Viewer == viewer && hidden.Why == "restricted").Select(hidden => hidden.Person);
    }

    private static IQueryable<Sight> SightOf(this ConnectDb db, Actor actor, AccessAction action, Thing thing)
    {
        var viewer = actor.Person ?? default;
        return db.Set<Sight>().Where(line => line.Viewer == viewer).Where(AnyOf.GetOrAdd(AccessTable.Reaches(actor.Role, action, thing), ReachIsAnyOf));
    }

    // Constants and not parameters: the database then leaves out the parts of the view that cannot answer, and Entity Framework keeps the
    // statement. Built by hand, since a captured variable would be a parameter, and EF.Constant writes the statement anew each time.
    private static Expression<Func<Sight, bool>> ReachIsAnyOf(string[] reaches)
    {
        var line = Expression.Parameter(typeof(Sight), "line");
        var contains = Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [typeof(string)], Expression.Constant(reaches), Expression.Property(line, nameof(Sight.Reach)));
        return Expression.Lambda<Func<Sight, bool>>(contains, line);
    }
}
