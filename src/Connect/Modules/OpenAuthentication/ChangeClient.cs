using Connect.Modules.Authentication;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;
using OpenIddict.Abstractions;
using OpenIddict.Core;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Connect.Modules.OpenAuthentication;

/// <summary>Gives a client another secret: the old one is worth nothing from then on. What it holds already stays.</summary>
internal sealed class RotateSecret(ConnectDb db, OpenIddictApplicationManager<Client> clients, AuditTrail audit, SystemTime clock)
{
    public static readonly Problem Unknown = new("rotate-secret.unknown");

    /// <summary>The new secret, for showing once.</summary>
    public async Task<Outcome<string>> RunAsync(Guid id, Actor by, CancellationToken stop)
    {
        if (!AccessTable.MayAnywhere(by.Role, AccessAction.Manage, Thing.Client)) return Unknown;
        if (await db.Set<Client>().AsTracking().FirstOrDefaultAsync(c => c.Id == id && c.SecretAt != null, stop) is not { } client) return Unknown;

        var secret = RegisterClient.NewSecret();
        client.SecretAt = clock.UtcNow();
        await clients.UpdateAsync(client, secret, stop);
        audit.Record(ClientShown.Secret.Act(AuditKind.Alteration, [], id) with { Client = client.DisplayName }, by);
        return secret;
    }
}

/// <summary>Gives a client that proves itself by a key another one: the old one is worth nothing from then on. What it holds already stays.</summary>
internal sealed class ReplaceKey(ConnectDb db, OpenIddictApplicationManager<Client> clients, AuditTrail audit)
{
    public static readonly Problem Unknown = new("replace-key.unknown");

    public async Task<Outcome<Guid>> RunAsync(Guid id, ClientKey key, Actor by, CancellationToken stop)
    {
        if (!AccessTable.MayAnywhere(by.Role, AccessAction.Manage, Thing.Client)) return Unknown;
        if (await db.Set<Client>().AsTracking().FirstOrDefaultAsync(c => c.Id == id && c.JsonWebKeySet != null, stop) is not { } client) return Unknown;

        var described = new OpenIddictApplicationDescriptor();
        await clients.PopulateAsync(described, client, stop);
        described.JsonWebKeySet = key.Set;
        await clients.UpdateAsync(client, described, stop);
        audit.Record(ClientShown.Key.Act(AuditKind.Alteration, [], id) with { Client = client.DisplayName }, by);
        return id;
    }
}

/// <summary>Shuts a client out, or lets it in again. What it was given before it was shut out stays worth nothing.</summary>
internal sealed class DisableClient(ConnectDb db, ClientSessions sessions, AuditTrail audit, SystemTime clock)
{
    public static readonly Problem Unknown = new("disable-client.unknown");

    public async Task<Outcome<Guid>> RunAsync(Guid id, bool disabled, Actor by, CancellationToken stop)
    {
        if (!AccessTable.MayAnywhere(by.Role, AccessAction.Manage, Thing.Client)) return Unknown;
        if (await db.Set<Client>().AsTracking().FirstOrDefaultAsync(c => c.Id == id, stop) is not { } client) return Unknown;

        client.DisabledAt = disabled ? clock.UtcNow() : null;
        if (disabled) await EndAllAsync(id, stop);
        audit.Record(ClientShown.Client.Act(AuditKind.Alteration, [], id) with { Client = client.DisplayName }, by);
        return id;
    }

    private async Task EndAllAsync(Guid id, CancellationToken stop)
    {
        await sessions.EndOfClientAsync(id, stop);
        await db.Set<Grant>().Where(grant => grant.Application!.Id == id).ExecuteUpdateAsync(set => set.SetProperty(grant => grant.Status, Statuses.Revoked), stop);
        await db.Set<Token>().Where(token => token.Application!.Id == id).ExecuteUpdateAsync(set => set.SetProperty(token => token.Status, Statuses.Revoked), stop);
    }
}
