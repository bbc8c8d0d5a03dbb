using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Connect.Platform.Data;

/// <summary>A compiled query, compiled once for each model that it meets: a process may have both databases open.</summary>
public sealed class PerModel<TQuery>(Func<TQuery> compile) where TQuery : Delegate
{
    private readonly ConcurrentDictionary<IModel, TQuery> _compiled = new();

    public TQuery For(ConnectDb db) => _compiled.GetOrAdd(db.Model, static (_, compile) => compile(), compile);
}
