using Connect.Modules.OpenAuthentication.Held;
using Connect.Platform.Data;
using Connect.Platform.Due;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.OpenAuthentication.Due;

/// <summary>Each night: codes and tokens that ended a fortnight ago go. Until then a stolen one that is tried again is known for what it is. Those of somebody
/// under a legal hold stay.</summary>
internal sealed class ForgetTokens(ConnectDb db, SystemTime clock) : IRecurringWork
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(14);

    public async Task RunAsync(CancellationToken stop)
    {
        var before = clock.UtcNow() - Kept;
        var held = await db.SubjectsHeldAsync(stop);
        await db.Set<Token>().Where(token => token.ExpirationDate < before && (token.Subject == null || !held.Contains(token.Subject))).ExecuteDeleteAsync(stop);
        var longest = before - Server.ServerSetup.OfOthers;
        await db.Set<Grant>().Where(grant => grant.CreationDate < longest && !held.Contains(grant.Subject!) && !db.Set<Token>().Any(token => token.Authorization!.Id == grant.Id))
            .ExecuteDeleteAsync(stop);
    }
}
