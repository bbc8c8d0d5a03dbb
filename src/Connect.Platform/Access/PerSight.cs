using System.Collections.Concurrent;
using Connect.Platform.Data;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Connect.Platform.Access;

/// <summary>
/// A compiled query about people, for pages that are opened all the time: compiled once for each model and for each set of reaches by which
/// somebody may do that to such a thing. What it is given are those reaches; the query filters the view `sight` by them and by its viewer,
/// as <see cref="Seeing.VisibleTo"/> does. Not for Connect itself, which needs no sight.
/// </summary>
public sealed class PerSight<TQuery>(AccessAction action, Thing thing, Func<IReadOnlyList<string>, TQuery> compile) where TQuery : Delegate
{
    private readonly ConcurrentDictionary<(IModel Model, string[] Reaches), TQuery> _compiled = new();

    public TQuery For(ConnectDb db, Actor actor) =>
        _compiled.GetOrAdd((db.Model, AccessTable.Reaches(actor.Role, action, thing)), static (asked, compile) => compile(asked.Reaches), compile);
}
