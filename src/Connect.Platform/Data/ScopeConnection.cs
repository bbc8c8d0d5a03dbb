using System.Data.Common;

namespace Connect.Platform.Data;

/// <summary>The connection that a frame's scope must write on. Empty in a scope that only reads.</summary>
public sealed class ScopeConnection : IDisposable
{
    public DbConnection? Writing { get; internal set; }

    /// <summary>What becomes of the connection on which the scope reads, once its context has let go of it.</summary>
    public Action? GiveBack { private get; set; }

    public void Dispose() => GiveBack?.Invoke();
}
