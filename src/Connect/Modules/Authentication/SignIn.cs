using System.Security.Claims;
using Microsoft.AspNetCore.Identity;

namespace Connect.Modules.Authentication;

/// <summary>Staff sign-in with email address and password, the first of two steps where there is a second. Takes as long for an unknown address as for a known one.</summary>
internal sealed class SignIn(UserManager<Account> accounts, IPasswordHasher<Account> hasher, Admission admission)
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
        if (right) return await admission.AfterPasswordAsync(account, replacing, stop);

        await accounts.AccessFailedAsync(account);
        return new(SignInStep.Wrong);
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
