using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Authentication;

/// <summary>The way out for staff: an administrator, who knows that it is them, ends a lock, or takes away an app that is lost. Never for themselves.</summary>
internal sealed class ResetSignIn(
    UserManager<Account> accounts, SecondFactors.SecondFactors factors, Sessions sessions, Platform.Recording.Journal journal, AuditTrail audit)
{
    public static readonly Problem Unknown = new("reset-sign-in.unknown");

    public async Task<Outcome<PersonId>> RunAsync(PersonId person, bool removeFactor, Actor by, CancellationToken stop)
    {
        if (by.Person == person || await accounts.Users.FirstOrDefaultAsync(a => a.Person == person, stop) is not { } account) return Unknown;

        await accounts.ResetAccessFailedCountAsync(account);
        await accounts.SetLockoutEndDateAsync(account, null);
        if (removeFactor)
        {
            await factors.RemoveAsync(account.Id, stop);
            await sessions.EndAllAsync(person, stop);
        }

        journal.Record(removeFactor ? SignInJournal.FactorRemoved(person) : SignInJournal.Unlocked(person), by);
        audit.Record(AccountShown.SignIn.Act(AuditKind.Alteration, person, account.Id), by);
        return person;
    }
}
