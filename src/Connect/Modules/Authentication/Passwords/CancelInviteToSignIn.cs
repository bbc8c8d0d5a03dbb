using Connect.Modules.Authentication.Accounts;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Authentication.Passwords;

/// <summary>
/// An administrator takes an invitation back that nobody has followed: its link opens nothing, and the address is nobody's, so that no new link can be asked for with it
/// either. They can be invited again.
/// </summary>
internal sealed class CancelInviteToSignIn(ConnectDb db, Platform.Recording.Journal journal, AuditTrail audit, SystemTime clock)
{
    public async Task<Outcome<PersonId>> RunAsync(PersonId person, Actor by, CancellationToken stop)
    {
        if (!await db.MayAsync(by, AccessAction.Manage, Thing.Account, person, stop)) return AccountProblems.Unknown;
        if (await db.Set<Account>().AsNoTracking().FirstOrDefaultAsync(a => a.Person == person, stop) is not { } account) return AccountProblems.Unknown;

        // The link first: whoever follows it at this moment waits here, or has a password by the next line.
        var now = clock.UtcNow();
        await db.Set<SignInLink>().Where(link => link.Account == account.Id && link.UsedAt == null).ExecuteUpdateAsync(set => set.SetProperty(link => link.UsedAt, now), stop);
        if (await EmptyAsync(account.Id, $"person-{person}", stop) == 0) return AccountProblems.HasPassword;

        journal.Record(SignInJournal.InvitationCancelled(person), by);
        audit.Record(AccountShown.Invitation.Act(AuditKind.Alteration, person, account.Id), by);
        return person;
    }

    // As an account is of somebody who signs in without one.
    private Task<int> EmptyAsync(Guid id, string name, CancellationToken stop)
    {
        var (normalized, stamp) = (name.ToUpperInvariant(), Guid.CreateVersion7().ToString());
        return db.Set<Account>().Where(a => a.Id == id && a.PasswordHash == null && a.Email != null).ExecuteUpdateAsync(
            set => set.SetProperty(a => a.Email, (string?)null).SetProperty(a => a.NormalizedEmail, (string?)null).SetProperty(a => a.EmailConfirmed, false)
                .SetProperty(a => a.UserName, name).SetProperty(a => a.NormalizedUserName, normalized).SetProperty(a => a.ConcurrencyStamp, stamp), stop);
    }
}
