using System.Security.Claims;
using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Authentication;

/// <summary>Names of what a sign-in cookie says.</summary>
public static class SessionClaims
{
    public const string Session = "connect:session";
    public const string PersonName = "connect:person";
    public const string RoleName = "connect:role";
    public const string Name = "connect:name";

    public static Guid? SessionId(this ClaimsPrincipal user) => Guid.TryParse(user.FindFirstValue(Session), out var id) ? id : null;

    public static PersonId? PersonId(this ClaimsPrincipal user) => Guid.TryParse(user.FindFirstValue(PersonName), out var id) ? new PersonId(id) : null;

    /// <summary>Who the request is from; for an unknown visitor an actor who sees nobody.</summary>
    public static Actor Actor(this ClaimsPrincipal user) => new(user.PersonId(), ActorKind.Person) { Role = user.FindFirstValue(RoleName) };

    public static Role? Role(this ClaimsPrincipal user) => Enum.TryParse<Role>(user.FindFirstValue(RoleName), out var role) ? role : null;
}

/// <summary>Starts, checks and ends sessions. System time: a session is about a browser, not about the business.</summary>
internal sealed class Sessions(ConnectDb db)
{
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    public ClaimsPrincipal Start(Account account, PersonCard person)
    {
        var session = new SignInSession
        {
            Id = Guid.CreateVersion7(),
            Account = account.Id,
            Person = account.Person,
            StartedAt = TimeProvider.System.GetUtcNow().UtcDateTime,
        };
        db.Add(session);
        return new(new ClaimsIdentity(
        [
            new(SessionClaims.Session, session.Id.ToString()),
            new(SessionClaims.PersonName, person.Id.ToString()),
            new(SessionClaims.RoleName, person.Role.ToString()),
            new(SessionClaims.Name, person.Name),
        ], CookieAuthenticationDefaults.AuthenticationScheme));
    }

    public Task<bool> IsOpenAsync(Guid id, CancellationToken stop)
    {
        var oldest = TimeProvider.System.GetUtcNow().UtcDateTime - Longest;
        return db.Set<SignInSession>().AnyAsync(s => s.Id == id && s.EndedAt == null && s.StartedAt > oldest, stop);
    }

    public Task EndAsync(Guid id, CancellationToken stop)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        return db.Set<SignInSession>().Where(s => s.Id == id && s.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, now), stop);
    }

    /// <summary>Asked with every request: a cookie alone opens nothing once its session has ended.</summary>
    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var sessions = context.HttpContext.RequestServices.GetRequiredService<Sessions>();
        if (context.Principal?.SessionId() is { } id && await sessions.IsOpenAsync(id, context.HttpContext.RequestAborted)) return;

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
    }
}
