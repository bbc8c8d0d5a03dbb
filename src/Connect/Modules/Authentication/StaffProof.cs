using Connect.Platform.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Authentication;

/// <summary>
/// Step up of staff, before anything changes about how they sign in: the password again, and a code where they have an app. A session that was
/// left open cannot do it. A wrong try counts towards the lock of the account.
/// </summary>
internal sealed class StaffProof(UserManager<Account> accounts, SecondFactors.SecondFactors factors, WrongTries wrong)
{
    /// <summary>The account of whoever asks; null when they did not prove that it is them.</summary>
    public async Task<Account?> OfAsync(Actor by, string password, string code, CancellationToken stop)
    {
        if (await accounts.Users.FirstOrDefaultAsync(a => a.Person == by.Person, stop) is not { } account) return null;
        if (account.Stopped is not null || await accounts.IsLockedOutAsync(account)) return null;
        if (await accounts.CheckPasswordAsync(account, password) && await IsRightAsync(account, code, stop))
        {
            await accounts.ResetAccessFailedCountAsync(account);
            return account;
        }

        await wrong.CountAsync(account.Id, stop);
        return null;
    }

    private async Task<bool> IsRightAsync(Account account, string code, CancellationToken stop) =>
        !await factors.HasAsync(account.Id, stop) || await factors.UseAsync(account.Id, code, stop);
}
