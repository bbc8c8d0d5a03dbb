using Connect.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Connect.Platform.Access;

/// <summary>
/// One line of the view `sight`: <see cref="Viewer"/> may see <see cref="Person"/>, by this reach (own, pod).
/// Deny by default: who is not in the view does not exist for the viewer.
/// </summary>
public sealed class Sight
{
    public PersonId Viewer { get; init; }
    public PersonId Person { get; init; }
    public required string Reach { get; init; }
}

/// <summary>A row about one person: filtered by sight wherever it is read.</summary>
public interface IAboutPerson
{
    PersonId Person { get; }
}

public static class Seeing
{
    /// <summary>Only the rows about people whom the actor may see, decided in the database.</summary>
    public static IQueryable<T> VisibleTo<T>(this IQueryable<T> rows, ConnectDb db, Actor actor) where T : class, IAboutPerson
    {
        if (actor.Kind == ActorKind.Service) return rows;

        var viewer = actor.Person ?? default;
        return rows.Where(row => db.Set<Sight>().Any(sight => sight.Viewer == viewer && sight.Person == row.Person));
    }

    public static Task<bool> CanSeeAsync(this ConnectDb db, Actor actor, PersonId person, CancellationToken stop)
    {
        if (actor.Kind == ActorKind.Service) return Task.FromResult(true);

        var viewer = actor.Person ?? default;
        return db.Set<Sight>().AnyAsync(sight => sight.Viewer == viewer && sight.Person == person, stop);
    }
}

internal sealed class SightView : IEntityTypeConfiguration<Sight>
{
    public void Configure(EntityTypeBuilder<Sight> sight) => sight.HasNoKey().ToView("sight");
}
