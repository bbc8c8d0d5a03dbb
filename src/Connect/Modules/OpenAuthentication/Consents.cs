using System.Text.Json;
using Connect.Modules.Authentication;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Microsoft.EntityFrameworkCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Connect.Modules.OpenAuthentication;

/// <summary>What somebody lets another system do now.</summary>
public sealed record Consent(Guid Id, string Client, IReadOnlyList<string> Scopes, DateTime Since);

/// <summary>What whoever asks lets other systems do, newest first.</summary>
internal sealed class Consents(ConnectDb db, ClientSessions sessions)
{
    private const int MostShown = 50;

    public async Task<IReadOnlyList<Consent>> OfAsync(PersonId person, CancellationToken stop)
    {
        var subject = person.ToString();
        var grants = await db.Set<Grant>().Where(grant => grant.Subject == subject && grant.Status == Statuses.Valid && grant.Application!.DisabledAt == null)
            .OrderByDescending(grant => grant.CreationDate).ThenByDescending(grant => grant.Id).Take(MostShown)
            .Select(grant => new { grant.Id, grant.Session, Name = grant.Application!.DisplayName, grant.Scopes, grant.CreationDate }).ToListAsync(stop);
        var alive = await sessions.AliveAsync([.. grants.Select(grant => grant.Session).OfType<Guid>()], stop);
        return [.. grants.Where(grant => grant.Session is { } session && alive.Contains(session))
            .Select(grant => new Consent(grant.Id, grant.Name!, JsonSerializer.Deserialize<List<string>>(grant.Scopes!)!, grant.CreationDate!.Value))];
    }
}
