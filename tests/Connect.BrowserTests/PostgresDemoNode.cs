using Connect.Tests.Servers;

namespace Connect.BrowserTests;

/// <summary>The same on PostgreSQL, on a server of its own.</summary>
public sealed class PostgresDemoNode : DemoNode
{
    private readonly PostgresServer _postgres = new();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _postgres.DisposeAsync();
    }

    protected override async Task<Dictionary<string, string>> MoreSettingsAsync() =>
        new() { ["ConnectionStrings__Connect"] = await _postgres.CreateDatabaseAsync() };
}
