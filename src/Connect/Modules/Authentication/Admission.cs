using System.Security.Claims;
using Connect.Modules.People;
using Connect.Platform.Time;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Connect.Modules.Authentication;

/// <summary>The last step of every way in with an account, and what comes after a right password.</summary>
internal sealed class Admission(
    UserManager<Account> accounts, SecondFactors.SecondFactors factors, IOptions<SignInOptions> options, PersonCards cards, Sessions sessions, SystemTime clock)
{
    /// <summary>Starts the session; null for an account that is locked, suspended or asleep. Wrong tries are forgotten here and nowhere before.</summary>
    /// <param name="replacing">The session that this browser had until now; it ends.</param>
    public async Task<ClaimsPrincipal?> AdmitAsync(Account account, SessionStrength strength, Guid? replacing, CancellationToken stop)
    {
        if (account.Stopped is not null || await accounts.IsLockedOutAsync(account)) return null;

        await accounts.ResetAccessFailedCountAsync(account);
        var now = clock.UtcNow();
        await accounts.Users.Where(a => a.Id == account.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.UsedAt, now).SetProperty(a => a.WarnedAt, (DateTime?)null), stop);
        var person = await cards.OfAsync(account.Person, stop);
        var length = person.Role.SignsInByText() ? Sessions.Usual : Sessions.Longest;
        return await sessions.StartAsync(person, strength, length, replacing, stop, account.Id);
    }

    /// <summary>A passkey is a second factor too: whoever has one is never asked to set up an app by the password alone.</summary>
    public async Task<bool> HasPasskeyAsync(Account account) => (await accounts.GetPasskeysAsync(account)).Count > 0;

    // Whoever has the password alone must not buy more tries at the code with it.
    public async Task<SignInAnswer> AfterPasswordAsync(Account account, Guid? replacing, CancellationToken stop)
    {
        if (account.Stopped is not null) return new(SignInStep.Wrong);

        var given = new PasswordGiven(account.Id, account.SecurityStamp!);
        if (await factors.HasAsync(account.Id, stop) || await HasPasskeyAsync(account)) return new(SignInStep.SecondFactor, Given: given);
        if (options.Value.IsRequired) return new(SignInStep.SetUp, Given: given);

        return await AdmitAsync(account, SessionStrength.Password, replacing, stop) is { } user ? new(SignInStep.Done, user) : new(SignInStep.Wrong);
    }
}
