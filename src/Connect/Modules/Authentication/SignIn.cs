using System.Security.Claims;
using Connect.Modules.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Connect.Modules.Authentication;

/// <summary>Staff sign-in with email address and password, the first of two steps where there is a second. Takes as long for an unknown address as for a known one.</summary>
internal sealed class SignIn(
    UserManager<Account> accounts, IPasswordHasher<Account> hasher, SecondFactors.SecondFactors factors, IOptions<SignInOptions> options, PersonCards cards, Sessions sessions)
{
    // Checked for addresses that nobody has, so that the time taken tells nothing.
    private static string? s_decoy;

    /// <param name="replacing">The session that this browser had until now; it ends.</param>
    public async Task<SignInAnswer> RunAsync(string email, string password, Guid? replacing, CancellationToken stop)
    {
        if (await accounts.FindByEmailAsync(email) is not { } account)
        {
            hasher.VerifyHashedPassword(null!, s_decoy ??= hasher.HashPassword(null!, "decoy"), password);
            return new(SignInStep.Wrong);
        }

        var right = await accounts.CheckPasswordAsync(account, password);
        if (await accounts.IsLockedOutAsync(account)) return new(SignInStep.Wrong);
        if (right) return await AdmitAsync(account, replacing, stop);

        await accounts.AccessFailedAsync(account);
        return new(SignInStep.Wrong);
    }

    // Wrong tries are forgotten after the last step only: whoever has the password alone must not buy more tries at the code with it.
    private async Task<SignInAnswer> AdmitAsync(Account account, Guid? replacing, CancellationToken stop)
    {
        var given = new PasswordGiven(account.Id, account.SecurityStamp!);
        if (await factors.HasAsync(account.Id, stop)) return new(SignInStep.SecondFactor, Given: given);
        if (options.Value.IsRequired) return new(SignInStep.SetUp, Given: given);

        await accounts.ResetAccessFailedCountAsync(account);
        return new(SignInStep.Done, await sessions.StartAsync(
            await cards.OfAsync(account.Person, stop), SessionStrength.Password, Sessions.Longest, replacing, stop, account.Id));
    }
}

internal enum SignInStep
{
    Done,
    Wrong,

    /// <summary>The password was right; a code comes next.</summary>
    SecondFactor,

    /// <summary>The password was right; they must set up a second factor first.</summary>
    SetUp,
}

/// <summary>Not an Outcome: a failed try is counted, so it commits.</summary>
internal sealed record SignInAnswer(SignInStep Step, ClaimsPrincipal? User = null, PasswordGiven? Given = null);
