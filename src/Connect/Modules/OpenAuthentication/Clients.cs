using System.Text.Json;
using Connect.Platform.Data;
using Microsoft.EntityFrameworkCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Connect.Modules.OpenAuthentication;

/// <summary>Another system, as administrators see it.</summary>
public sealed record ClientCard(
    Guid Id, string ClientId, string Name, ClientKind Kind, IReadOnlyList<string> Redirects, IReadOnlyList<string> Scopes,
    DateTime CreatedAt, DateTime? SecretAt, DateTime? DisabledAt, bool HasKey);

/// <summary>The other systems that there are.</summary>
public sealed class Clients(ConnectDb db)
{
    public Task<int> CountAsync(CancellationToken stop) => db.Set<Client>().CountAsync(stop);

    /// <summary>By name.</summary>
    public async Task<IReadOnlyList<ClientCard>> PageAsync(int skip, int take, CancellationToken stop) =>
        [.. (await db.Set<Client>().OrderBy(c => c.DisplayName).ThenBy(c => c.Id).Skip(skip).Take(take).ToListAsync(stop)).Select(Card)];

    public async Task<ClientCard?> OneAsync(Guid id, CancellationToken stop) =>
        await db.Set<Client>().FirstOrDefaultAsync(c => c.Id == id, stop) is { } client ? Card(client) : null;

    /// <summary>By what it calls itself; null when there is none, or it is shut out.</summary>
    public async Task<ClientCard?> NamedAsync(string clientId, CancellationToken stop) =>
        await db.Set<Client>().FirstOrDefaultAsync(c => c.ClientId == clientId && c.DisabledAt == null, stop) is { } client ? Card(client) : null;

    private static ClientCard Card(Client client)
    {
        var permissions = List(client.Permissions);
        return new(client.Id, client.ClientId!, client.DisplayName!, KindOf(client, permissions), List(client.RedirectUris),
            [.. Scopes.All.Where(scope => permissions.Contains(Scopes.Permission(scope)))], client.CreatedAt, client.SecretAt, client.DisabledAt, client.JsonWebKeySet is not null);
    }

    private static ClientKind KindOf(Client client, IReadOnlyList<string> permissions) =>
        client.ClientType == ClientTypes.Public ? ClientKind.App
        : permissions.Contains(Permissions.GrantTypes.ClientCredentials) ? ClientKind.Machine
        : ClientKind.Web;

    private static IReadOnlyList<string> List(string? json) => json is null ? [] : JsonSerializer.Deserialize<List<string>>(json)!;
}
