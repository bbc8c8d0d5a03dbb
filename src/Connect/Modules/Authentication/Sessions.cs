using System.Security.Claims;
using Connect.Modules.People;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Connect.Modules.Authentication;

/// <summary>A session that is open, and what its person is by now: a cookie says what they were when they signed in.</summary>
/// <param name="Until">It ends then if nothing is done with it.</param>
internal sealed record OpenSession(DateTime Until, Role Role, string FirstName, string LastName, PhoneUse PhoneUse, Language Language)
{
    public string Name => $"{FirstName} {LastName}";
}

/// <summary>Starts, finds and ends sessions. System time: a session is about a browser, not about the business.</summary>
internal sealed class Sessions(ConnectDb db, SystemTime clock, IHttpContextAccessor request, IOptions<SignInOptions> options)
{
    private const int MostShown = 50;

    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    /// <summary>Of a service user or supporter, on their own phone.</summary>
    public static readonly TimeSpan Usual = TimeSpan.FromHours(2);

    public static readonly TimeSpan OnSomebodyElsesPhone = TimeSpan.FromMinutes(10);

    private static readonly PerModel<Func<ConnectDb, Guid, DateTime, CancellationToken, Task<OpenSession?>>> Open = new(() =>
        EF.CompileAsyncQuery((ConnectDb db, Guid id, DateTime now, CancellationToken stop) =>
            db.Set<SignInSession>().Where(s => s.Id == id && s.EndedAt == null && s.Until > now)
                .Join(PersonCards.In(db), s => s.Person, card => card.Id, (s, card) => new OpenSession(s.Until, card.Role, card.FirstName, card.LastName, card.PhoneUse, card.Language)).FirstOrDefault()));

    /// <summary>
    /// A new session with an id of its own. The one that the browser had ends, so that nobody can have planted it. Null for whose account is
    /// stopped, whichever way they come in.
    /// </summary>
    public async Task<ClaimsPrincipal?> StartAsync(
        PersonCard person, SessionStrength strength, TimeSpan length, Guid? replacing, CancellationToken stop, Guid? account = null)
    {
        if (await IsStoppedAsync(person.Id, stop)) return null;
        if (replacing is { } old) await EndAsync(old, stop);

        var now = clock.UtcNow();
        var (ends, idle) = (now + length, now + options.Value.IdleOf(person.Role));
        var session = new SignInSession
        {
            Id = Guid.CreateVersion7(),
            Account = account,
            Person = person.Id,
            Strength = strength,
            Device = DeviceWords.Of(request.HttpContext?.Request.Headers.UserAgent.ToString()),
            StartedAt = now,
            Until = ends < idle ? ends : idle,
        };
        db.Add(session);
        return SessionClaims.Principal(session, person, ends);
    }

    /// <summary>No session of theirs begins, whichever way they come in.</summary>
    public Task<bool> IsStoppedAsync(PersonId person, CancellationToken stop) => db.Set<Account>().AnyAsync(account => account.Person == person && account.Stopped != null, stop);

    /// <summary>Null when it has ended.</summary>
    public Task<OpenSession?> OpenAsync(Guid id, CancellationToken stop) => Open.For(db)(db, id, clock.UtcNow(), stop);

    /// <summary>Something was done with it: it stays open until then. One that has ended stays so.</summary>
    public Task<int> KeepAsync(Guid id, DateTime until, CancellationToken stop)
    {
        var now = clock.UtcNow();
        return db.Set<SignInSession>().Where(s => s.Id == id && s.EndedAt == null && s.Until > now && s.Until < until)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.Until, until), stop);
    }

    public Task EndAsync(Guid id, CancellationToken stop) => EndAsync(db.Set<SignInSession>().Where(s => s.Id == id), stop);

    public Task EndAsync(Guid id, PersonId person, CancellationToken stop) => EndAsync(db.Set<SignInSession>().Where(s => s.Id == id && s.Person == person), stop);

    public Task EndAllAsync(PersonId person, CancellationToken stop) => EndAsync(db.Set<SignInSession>().Where(s => s.Person == person), stop);

    /// <summary>All of a person but this one.</summary>
    public Task EndOthersAsync(PersonId person, Guid kept, CancellationToken stop) =>
        EndAsync(db.Set<SignInSession>().Where(s => s.Person == person && s.Id != kept), stop);

    /// <summary>Everybody's but this one. Returns how many were open.</summary>
    public async Task<int> EndEverybodysAsync(Guid kept, CancellationToken stop)
    {
        var now = clock.UtcNow();
        var open = await db.Set<SignInSession>().CountAsync(s => s.Id != kept && s.EndedAt == null && s.Until > now, stop);
        await EndAsync(db.Set<SignInSession>().Where(s => s.Id != kept), stop);
        return open;
    }

    /// <summary>The open ones of a person, newest first.</summary>
    public Task<List<SignInSession>> OpenAsync(PersonId person, CancellationToken stop)
    {
        var now = clock.UtcNow();
        return db.Set<SignInSession>().Where(s => s.Person == person && s.EndedAt == null && s.Until > now)
            .OrderByDescending(s => s.StartedAt).ThenByDescending(s => s.Id).Take(MostShown).ToListAsync(stop);
    }

    private Task<int> EndAsync(IQueryable<SignInSession> sessions, CancellationToken stop)
    {
        var now = clock.UtcNow();
        return sessions.Where(s => s.EndedAt == null).ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, now), stop);
    }
}
