using System.Security.Claims;
using Microsoft.AspNetCore.Identity;

namespace Connect.Modules.Authentication;

/// <summary>
/// Staff sign-in with email address and password, the first of two steps where there is a second. An address that nobody has, one whose owner has chosen no
/// password yet and a wrong password take as long and write as much.
/// </summary>
internal sealed class SignIn(UserManager<Account> accounts, IPasswordHasher<Account> hasher, Admission admission, WrongTries wrong)
{
    // Checked where there is no password, so that the time taken tells nothing.
    private static string? s_decoy;

    /// <param name="replacing">The session that this browser had until now; it ends.</param>
    public async Task<SignInAnswer> RunAsync(string email, string password, Guid? replacing, CancellationToken stop)
    {
        var account = await accounts.FindByEmailAsync(email);
        var right = await IsRightAsync(account, password);
        if (account is { Stopped: not null } || (account is not null && await accounts.IsLockedOutAsync(account))) account = null;
        if (account is not null && right) return await admission.AfterPasswordAsync(account, replacing, stop);

        await wrong.CountAsync(account?.Id, stop);
        return new(SignInStep.Wrong);
    }

    private async Task<bool> IsRightAsync(Account? account, string password)
    {
        if (account is { PasswordHash: not null }) return await accounts.CheckPasswordAsync(account, password);

        hasher.VerifyHashedPassword(null!, s_decoy ??= hasher.HashPassword(null!, "decoy"), password);
        return false;
    }
}

internal enum SignInStep
{
    Done,
    Wrong,

    /// <summary>The password was right; a code or a passkey comes next.</summary>
    SecondFactor,

    /// <summary>The password was right; they must set up a second factor first.</summary>
    SetUp,
}

/// <summary>Not an Outcome: a failed try is counted, so it commits.</summary>
internal sealed record SignInAnswer(SignInStep Step, ClaimsPrincipal? User = null, PasswordGiven? Given = null);
