using Connect.Modules.Authentication.Passwords;
using Connect.Modules.Authentication.Pins;
using Connect.Modules.Authentication.TextCodes;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Authentication;

/// <summary>Nobody signs in as this record any more: PIN, cards, codes and the account with its passkeys and links elsewhere are gone; sessions and tokens end.</summary>
internal sealed class CloseSignIn(ConnectDb db, Sessions sessions, SecondFactors.SecondFactors factors, IEnumerable<IEndAccess> held, AuditTrail audit)
{
    public async Task RunAsync(PersonId person, Actor by, CancellationToken stop)
    {
        await sessions.EndAllAsync(person, stop);
        foreach (var other in held) await other.EndAsync(person, stop);
        await db.Set<Pin>().Where(pin => pin.Person == person).ExecuteDeleteAsync(stop);
        await db.Set<SignInCard>().Where(card => card.Person == person).ExecuteDeleteAsync(stop);
        await db.Set<SignInCode>().Where(code => code.Person == person).ExecuteDeleteAsync(stop);
        foreach (var account in await db.Set<Account>().Where(account => account.Person == person).Select(account => account.Id).ToListAsync(stop)) await RemoveAsync(account, stop);
        audit.Record(AccountShown.SignIn.Act(AuditKind.Erasure, person), by);
    }

    private async Task RemoveAsync(Guid account, CancellationToken stop)
    {
        await factors.RemoveAsync(account, stop);
        await db.Set<IdentityUserPasskey<Guid>>().Where(passkey => passkey.UserId == account).ExecuteDeleteAsync(stop);
        await db.Set<IdentityUserLogin<Guid>>().Where(login => login.UserId == account).ExecuteDeleteAsync(stop);
        await db.Set<IdentityUserToken<Guid>>().Where(token => token.UserId == account).ExecuteDeleteAsync(stop);
        await db.Set<SignInLink>().Where(link => link.Account == account).ExecuteDeleteAsync(stop);
        await db.Set<Account>().Where(one => one.Id == account).ExecuteDeleteAsync(stop);
    }
}
