using System.Security.Claims;
using Microsoft.AspNetCore.Identity;

namespace Connect.Modules.Authentication.SecondFactors;

/// <summary>The step after the password: a code of the app, or a recovery code. Wrong ones count towards the lock of the account, as wrong passwords do.</summary>
internal sealed class SignInWithSecondFactor(UserManager<Account> accounts, SecondFactors factors, Admission admission, WrongTries wrong)
{
    /// <summary>Who has signed in; null for a wrong code and for a locked account. Not an Outcome: a wrong try is counted, so it commits.</summary>
    /// <param name="replacing">The session that this browser had until now; it ends.</param>
    public async Task<ClaimsPrincipal?> RunAsync(PasswordGiven given, string code, Guid? replacing, CancellationToken stop)
    {
        if (await accounts.FindByIdAsync(given.Account.ToString()) is not { } account || account.SecurityStamp != given.Stamp) return null;
        if (await accounts.IsLockedOutAsync(account)) return null;
        if (!await factors.UseAsync(account.Id, code, stop))
        {
            await wrong.CountAsync(account.Id, stop);
            return null;
        }

        return await admission.AdmitAsync(account, SessionStrength.SecondFactor, replacing, stop);
    }
}
