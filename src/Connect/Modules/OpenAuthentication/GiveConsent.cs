using System.Security.Claims;
using System.Text.Json;
using Connect.Modules.Authentication;
using Connect.Modules.OpenAuthentication.Server;
using Connect.Modules.People;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Connect.Modules.OpenAuthentication;

/// <summary>Lets another system act for whoever asks. Each consent is one family of tokens and one session.</summary>
internal sealed class GiveConsent(ConnectDb db, ClientSessions sessions, PersonCards cards, AuditTrail audit, SystemTime clock)
{
    public static readonly Problem Refused = new("give-consent.refused");

    /// <param name="session">The browser's, in which they agreed.</param>
    public async Task<Outcome<ClaimsPrincipal>> RunAsync(string clientId, IReadOnlyCollection<string> scopes, Guid session, Actor by, CancellationToken stop)
    {
        if (by.Person is not { } person) return Refused;
        if (await db.Set<Client>().AsTracking().FirstOrDefaultAsync(c => c.ClientId == clientId && c.DisabledAt == null, stop) is not { } client) return Refused;

        var length = await LengthAsync(person, scopes, stop);
        if (await sessions.StartAsync(session, client.Id, client.DisplayName!, length, stop) is not { } own) return Refused;

        var grant = Given(client, scopes, person, own);
        db.Add(grant);
        audit.Record(ClientShown.Consent.Act(AuditKind.Disclosure, person, grant.Id) with { Recipient = "another system", Client = client.DisplayName }, by);

        // The code that OpenIddict makes next looks its grant up.
        await db.SaveChangesAsync(stop);
        return await PrincipalAsync(grant, own, scopes, length, person, stop);
    }

    private Grant Given(Client client, IEnumerable<string> scopes, PersonId person, Guid session) => new()
    {
        Application = client,
        CreationDate = clock.UtcNow(),
        Scopes = JsonSerializer.Serialize(scopes),
        Status = Statuses.Valid,
        Subject = person.ToString(),
        Type = AuthorizationTypes.Permanent,
        Session = session,
    };

    private async Task<TimeSpan> LengthAsync(PersonId person, IReadOnlyCollection<string> scopes, CancellationToken stop)
    {
        if (!scopes.Contains(Scopes.OfflineAccess)) return ServerSetup.Codes + ServerSetup.AccessTokens;
        return (await cards.OfAsync(person, stop)).Role.SignsInByText() ? ServerSetup.OfOthers : ServerSetup.OfStaff;
    }

    // The name is told to who asked for it, once, in the identity token; the API tells it as it is that day.
    private async Task<ClaimsPrincipal> PrincipalAsync(
        Grant grant, Guid session, IReadOnlyCollection<string> scopes, TimeSpan length, PersonId person, CancellationToken stop)
    {
        var principal = new ClaimsPrincipal(new ClaimsIdentity("consent"));
        principal.SetClaim(Claims.Subject, person.ToString()).SetClaim(SessionClaims.Session, session.ToString())
            .SetScopes(scopes).SetResources(Scopes.Api).SetAuthorizationId(grant.Id.ToString()).SetRefreshTokenLifetime(length);
        if (scopes.Contains(Scopes.Profile)) principal.SetClaim(Claims.Name, (await cards.OfAsync(person, stop)).Name);
        principal.SetDestinations(claim => claim.Type switch
        {
            SessionClaims.Session => [Destinations.AccessToken],
            Claims.Name => [Destinations.IdentityToken],
            _ => [],
        });
        return principal;
    }
}
