using Connect.Modules.Authentication.Pins;
using Connect.Modules.Authentication.TextCodes;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Authentication;

/// <summary>Nobody signs in as this record any more: PIN, cards, codes and the account with its passkeys and links elsewhere are gone; sessions and tokens end.</summary>
internal sealed class CloseSignIn(ConnectDb db, EndAccess access, AccountParts account, AuditTrail audit)
{
    public async Task RunAsync(PersonId person, Actor by, CancellationToken stop)
    {
        await access.EverywhereAsync(person, stop);
        await db.Set<Pin>().Where(pin => pin.Person == person).ExecuteDeleteAsync(stop);
        await db.Set<SignInCard>().Where(card => card.Person == person).ExecuteDeleteAsync(stop);
        await db.Set<SignInCode>().Where(code => code.Person == person).ExecuteDeleteAsync(stop);
        await account.EraseAsync(person, 1, stop);
        audit.Record(AccountShown.SignIn.Act(AuditKind.Erasure, person), by);
    }
}
