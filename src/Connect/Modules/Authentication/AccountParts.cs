using Connect.Modules.Authentication.Passwords;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.PersonalData;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Authentication;

/// <summary>The account somebody signs in with. What hangs on it goes with it: passkeys, links elsewhere, the authenticator app, links by mail.</summary>
internal sealed class AccountParts(ConnectDb db, SecondFactors.SecondFactors factors) : PersonRows<Account>(db, Of)
{
    private static readonly PersonRowsOf<Account> Of =
        new("Account", RetentionClass.CaseRecord, a => a.Person) { Merging = SignInHeld.OneSignIn, Show = a => [new("Email address", a.Email)] };

    public override async Task<int> EraseAsync(PersonId person, int atMost, CancellationToken stop)
    {
        var accounts = await Db.Set<Account>().Where(account => account.Person == person).Select(account => account.Id).Take(atMost).ToListAsync(stop);
        foreach (var account in accounts) await RemoveAsync(account, stop);
        return accounts.Count;
    }

    private async Task RemoveAsync(Guid account, CancellationToken stop)
    {
        await factors.RemoveAsync(account, stop);
        await Db.Set<IdentityUserPasskey<Guid>>().Where(passkey => passkey.UserId == account).ExecuteDeleteAsync(stop);
        await Db.Set<IdentityUserLogin<Guid>>().Where(login => login.UserId == account).ExecuteDeleteAsync(stop);
        await Db.Set<IdentityUserToken<Guid>>().Where(token => token.UserId == account).ExecuteDeleteAsync(stop);
        await Db.Set<SignInLink>().Where(link => link.Account == account).ExecuteDeleteAsync(stop);
        await Db.Set<Account>().Where(one => one.Id == account).ExecuteDeleteAsync(stop);
    }
}
