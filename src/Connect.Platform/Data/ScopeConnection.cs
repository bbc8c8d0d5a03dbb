using System.Data.Common;

namespace Connect.Platform.Data;

/// <summary>The connection that a frame's scope must write on. Empty in a scope that only reads.</summary>
public sealed class ScopeConnection
{
    public DbConnection? Writing { get; internal set; }
}
