using Connect.Modules.Authentication;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Microsoft.EntityFrameworkCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Connect.Modules.OpenAuthentication;

/// <summary>Whoever asks no longer lets another system act for them: from then on it is refused.</summary>
internal sealed class EndConsent(ConnectDb db, Sessions sessions, AuditTrail audit)
{
    public static readonly Problem Unknown = new("end-consent.unknown");

    public async Task<Outcome<Guid>> RunAsync(Guid consent, Actor by, CancellationToken stop)
    {
        if (by.Person is not { } person) return Unknown;

        var subject = person.ToString();
        var session = await db.Set<Grant>().Where(grant => grant.Id == consent && grant.Subject == subject).Select(grant => grant.Session).FirstOrDefaultAsync(stop);
        if (session is not { } own) return Unknown;

        await sessions.EndAsync(own, person, stop);
        await db.Set<Grant>().Where(grant => grant.Id == consent).ExecuteUpdateAsync(set => set.SetProperty(grant => grant.Status, Statuses.Revoked), stop);
        await db.Set<Token>().Where(token => token.Authorization!.Id == consent).ExecuteUpdateAsync(set => set.SetProperty(token => token.Status, Statuses.Revoked), stop);
        audit.Record(ClientShown.Consent.Act(AuditKind.Alteration, person, consent), by);
        return consent;
    }
}
