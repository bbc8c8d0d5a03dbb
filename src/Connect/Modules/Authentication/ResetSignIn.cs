using Connect.Modules.People;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Platform.Mail;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Authentication;

/// <summary>
/// The way out for staff: an administrator, who knows that it is them, ends a lock, or takes away an app that is lost, and every passkey with it. Where mail can be
/// sent, the password goes too and a link comes by mail: who knew the password must not be the first to set up another app. Never for themselves.
/// </summary>
internal sealed class ResetSignIn(
    ConnectDb db, UserManager<Account> accounts, PersonCards cards, SecondFactors.SecondFactors factors, Passwords.PasswordLinks links, IEnumerable<IMailGateway> mail,
    Passkeys.LostPasskeys passkeys, EndAccess access, Platform.Recording.Journal journal, AuditTrail audit)
{
    public static readonly Problem Unknown = new("reset-sign-in.unknown");

    public async Task<Outcome<PersonId>> RunAsync(PersonId person, bool removeFactor, Actor by, CancellationToken stop)
    {
        if (by.Person == person || !await db.MayAsync(by, AccessAction.Manage, Thing.Account, person, stop)) return Unknown;
        if (await accounts.Users.FirstOrDefaultAsync(a => a.Person == person, stop) is not { } account) return Unknown;
        if ((await cards.OfAsync(person, stop)).Role.SignsInByText()) return Unknown;

        await accounts.ResetAccessFailedCountAsync(account);
        await accounts.SetLockoutEndDateAsync(account, null);
        if (removeFactor)
        {
            await factors.RemoveAsync(account.Id, stop);
            await passkeys.TakeAwayAsync(person, by, stop);
            await access.EverywhereAsync(person, stop);
            if (mail.Any() && account.Email is not null) await BeginAgainAsync(account, stop);
        }

        journal.Record(removeFactor ? SignInJournal.FactorRemoved(person) : SignInJournal.Unlocked(person), by);
        audit.Record(AccountShown.SignIn.Act(AuditKind.Alteration, person, account.Id), by);
        return person;
    }

    private async Task BeginAgainAsync(Account account, CancellationToken stop)
    {
        account.PasswordHash = null;
        await accounts.UpdateSecurityStampAsync(account);
        await links.InviteAsync(account, stop);
    }
}
