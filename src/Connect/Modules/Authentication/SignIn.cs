using System.Security.Claims;
using Connect.Modules.People;
using Microsoft.AspNetCore.Identity;

namespace Connect.Modules.Authentication;


/// <summary>Staff sign-in with email address and password. Takes as long for an unknown address as for a known one.</summary>
internal sealed class SignIn(UserManager<Account> accounts, IPasswordHasher<Account> hasher, PersonCards cards, Sessions sessions)
{
    // Checked for addresses that nobody has, so that the time taken tells nothing.
    private static string? s_decoy;

    /// <param name="replacing">The session that this browser had until now; it ends.</param>
    public async Task<SignInAnswer> RunAsync(string email, string password, Guid? replacing, CancellationToken stop)
    {
        if (await accounts.FindByEmailAsync(email) is not { } account)
        {
            hasher.VerifyHashedPassword(null!, s_decoy ??= hasher.HashPassword(null!, "decoy"), password);
            return new(null);
        }

        var right = await accounts.CheckPasswordAsync(account, password);
        if (await accounts.IsLockedOutAsync(account)) return new(null);
        if (!right)
        {
            await accounts.AccessFailedAsync(account);
            return new(null);
        }

        await accounts.ResetAccessFailedCountAsync(account);
        return new(await sessions.StartAsync(
            await cards.OfAsync(account.Person, stop), SessionStrength.Password, Sessions.Longest, replacing, stop, account.Id));
    }
}

/// <summary>Who has signed in; nobody when the details were not recognised. Not an Outcome: a failed try is counted, so it commits.</summary>
internal sealed record SignInAnswer(ClaimsPrincipal? User);
