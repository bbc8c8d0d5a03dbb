using System.Security.Cryptography;
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

/// <summary>How another system runs, and so how it can prove that it is it.</summary>
public enum ClientKind
{
    /// <summary>On a server, where it keeps a secret; people sign in and agree.</summary>
    Web,

    /// <summary>On people's own devices: it can keep no secret; people sign in and agree.</summary>
    App,

    /// <summary>On a server, in its own name: no person stands behind it.</summary>
    Machine,
}

/// <param name="Redirects">Where people are led back to; none for a machine.</param>
public sealed record NewClient(string Name, ClientKind Kind, IReadOnlyCollection<Uri> Redirects, IReadOnlyCollection<string> Scopes)
{
    /// <summary>By what it names itself; made up when it is left out.</summary>
    public string? ClientId { get; init; }

    /// <summary>Made up when it is left out, as it is outside a demonstration.</summary>
    public string? Secret { get; init; }

    /// <summary>It proves itself by this one and has no secret.</summary>
    public ClientKey? Key { get; init; }
}

/// <param name="Secret">Shown once and kept as a hash only; null for an app, and for what has a key.</param>
public sealed record RegisteredClient(Guid Id, string ClientId, string? Secret);

/// <summary>Enters another system.</summary>
internal sealed class RegisterClient(ConnectDb db, OpenIddictApplicationManager<Client> clients, AuditTrail audit, SystemTime clock)
{
    public static readonly Problem Refused = new("register-client.refused"), NameTaken = new("register-client.name-taken");

    public async Task<Outcome<RegisteredClient>> RunAsync(NewClient wanted, Actor by, CancellationToken stop)
    {
        if (by.Kind != ActorKind.Service && !AccessTable.MayAnywhere(by.Role, AccessAction.Manage, Thing.Client)) return Refused;
        if (await db.Set<Client>().AnyAsync(c => c.DisplayName == wanted.Name, stop)) return NameTaken;

        var secret = wanted.Kind == ClientKind.App || wanted.Key is not null ? null : wanted.Secret ?? NewSecret();
        var now = clock.UtcNow();
        var client = new Client { CreatedAt = now, SecretAt = secret is null ? null : now };
        await clients.PopulateAsync(client, Described(wanted), stop);
        await (secret is null ? clients.CreateAsync(client, stop) : clients.CreateAsync(client, secret, stop));
        audit.Record(ClientShown.Client.Act(AuditKind.Collection, [], client.Id) with { Client = wanted.Name }, by);
        return new RegisteredClient(client.Id, client.ClientId!, secret);
    }

    /// <summary>256 random bits.</summary>
    internal static string NewSecret() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private static OpenIddictApplicationDescriptor Described(NewClient wanted)
    {
        var described = new OpenIddictApplicationDescriptor
        {
            ClientId = wanted.ClientId ?? RandomNumberGenerator.GetHexString(20, lowercase: true),
            DisplayName = wanted.Name,
            ClientType = wanted.Kind == ClientKind.App ? ClientTypes.Public : ClientTypes.Confidential,
            ApplicationType = wanted.Kind == ClientKind.App ? ApplicationTypes.Native : ApplicationTypes.Web,
            ConsentType = ConsentTypes.Explicit,
            JsonWebKeySet = wanted.Key?.Set,
        };
        described.Permissions.UnionWith([.. Flows(wanted.Kind), .. wanted.Scopes.Select(Scopes.Permission)]);
        described.Permissions.UnionWith([Permissions.Endpoints.Token, Permissions.Endpoints.Revocation]);
        if (wanted.Kind != ClientKind.App) described.Permissions.Add(Permissions.Endpoints.Introspection);
        if (wanted.Kind == ClientKind.Machine) return described;

        // Whoever signs out with it is led back to where whoever signs in is.
        described.RedirectUris.UnionWith(wanted.Redirects);
        described.PostLogoutRedirectUris.UnionWith(wanted.Redirects);
        described.Permissions.Add(Permissions.Endpoints.EndSession);
        return described;
    }

    private static IEnumerable<string> Flows(ClientKind kind) => kind == ClientKind.Machine
        ? [Permissions.GrantTypes.ClientCredentials]
        : [Permissions.Endpoints.Authorization, Permissions.GrantTypes.AuthorizationCode, Permissions.GrantTypes.RefreshToken, Permissions.ResponseTypes.Code];
}
