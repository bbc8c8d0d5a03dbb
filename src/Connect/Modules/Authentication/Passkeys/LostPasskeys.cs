using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Authentication.Passkeys;

/// <summary>Takes all passkeys of somebody away who has lost a phone: nobody knows which of them were in it.</summary>
internal sealed class LostPasskeys(ConnectDb db, Platform.Recording.Journal journal, AuditTrail audit)
{
    /// <summary>Whoever calls it has asked whether they may.</summary>
    public async Task TakeAwayAsync(PersonId person, Actor by, CancellationToken stop)
    {
        var account = await db.Set<Account>().Where(one => one.Person == person).Select(one => (Guid?)one.Id).FirstOrDefaultAsync(stop);
        if (await db.Set<IdentityUserPasskey<Guid>>().Where(passkey => passkey.UserId == account).ExecuteDeleteAsync(stop) == 0) return;

        journal.Record(SignInJournal.PasskeyRemoved(person), by);
        audit.Record(AccountShown.Passkey.Act(AuditKind.Erasure, person, account), by);
    }
}
