using System.Security.Claims;
using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Authentication;

/// <summary>
/// What somebody lets another system do in their name is a session of its own: it stands among those where they are signed in, and ends with
/// them, by a new password, by an administrator or when it is over.
/// </summary>
internal sealed class ClientSessions(ConnectDb db, PersonCards cards, SystemTime clock)
{
    /// <summary>As sure of who it is as the session in which they agreed; null when that one has ended.</summary>
    public async Task<Guid?> StartAsync(Guid agreedIn, Guid client, string name, TimeSpan length, CancellationToken stop)
    {
        var now = clock.UtcNow();
        if (await Open(agreedIn, now).FirstOrDefaultAsync(stop) is not { } browser) return null;

        var session = new SignInSession
        {
            Id = Guid.CreateVersion7(),
            Account = browser.Account,
            Person = browser.Person,
            Strength = browser.Strength,
            Client = client,
            Device = name,
            StartedAt = now,
            Until = now + length,
        };
        db.Add(session);
        return session.Id;
    }

    /// <summary>Who the other system acts for, as they are today; null when the session has ended or the account is locked.</summary>
    public async Task<ClaimsPrincipal?> UserAsync(Guid id, CancellationToken stop) =>
        await Living(id).FirstOrDefaultAsync(stop) is { } session ? SessionClaims.Principal(session, await cards.OfAsync(session.Person, stop), session.Until) : null;

    public Task<bool> IsAliveAsync(Guid id, CancellationToken stop) => Living(id).AnyAsync(stop);

    /// <summary>Those of these that have not ended.</summary>
    public Task<List<Guid>> AliveAsync(IReadOnlyCollection<Guid> ids, CancellationToken stop)
    {
        var now = clock.UtcNow();
        return db.Set<SignInSession>().Where(s => ids.Contains(s.Id) && s.EndedAt == null && s.Until > now).Select(s => s.Id).ToListAsync(stop);
    }

    public Task EndOfClientAsync(Guid client, CancellationToken stop)
    {
        var now = clock.UtcNow();
        return db.Set<SignInSession>().Where(s => s.Client == client && s.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, now), stop);
    }

    private IQueryable<SignInSession> Living(Guid id)
    {
        var now = clock.UtcNow();
        DateTimeOffset locked = now;
        return Open(id, now).Where(s => s.Client != null && !db.Set<Account>().Any(a => a.Id == s.Account && a.LockoutEnd > locked));
    }

    private IQueryable<SignInSession> Open(Guid id, DateTime now) =>
        db.Set<SignInSession>().AsNoTracking().Where(s => s.Id == id && s.EndedAt == null && s.Until > now);
}
