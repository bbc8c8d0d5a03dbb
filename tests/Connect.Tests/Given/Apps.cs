using Connect.Tests.Servers;

namespace Connect.Tests.Given;

/// <summary>
/// A class's Connects: one shared on each database, for tests that keep to people of their own, and as many further ones as tests ask for.
/// <c>public sealed class SomethingTests(Apps apps) : IClassFixture&lt;Apps&gt;</c>
/// </summary>
public sealed class Apps(PostgresServer postgres) : IAsyncDisposable
{
    private readonly Dictionary<DatabaseKind, ConnectApp> _shared = [];
    private readonly SemaphoreSlim _starting = new(1);

    /// <summary>The one that all tests of the class share on this database.</summary>
    /// <param name="options">The same from all of them.</param>
    public async Task<ConnectApp> OnAsync(DatabaseKind kind, AppOptions? options = null)
    {
        await _starting.WaitAsync();
        try
        {
            if (!_shared.TryGetValue(kind, out var app)) _shared[kind] = app = await NewAsync(kind, options);
            return app;
        }
        finally
        {
            _starting.Release();
        }
    }

    /// <summary>One for a single test, which disposes of it.</summary>
    public Task<ConnectApp> NewAsync(DatabaseKind kind, AppOptions? options = null) => ConnectApp.StartAsync(kind, options ?? new(), postgres);

    public async ValueTask DisposeAsync()
    {
        foreach (var app in _shared.Values) await app.DisposeAsync();
        _starting.Dispose();
    }
}
