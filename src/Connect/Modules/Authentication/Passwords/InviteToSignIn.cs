using Connect.Modules.Authentication.Accounts;
using Connect.Modules.People;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Platform.Mail;
using Connect.Platform.Time;
using Microsoft.AspNetCore.Identity;

namespace Connect.Modules.Authentication.Passwords;

/// <summary>
/// An administrator gives a person an account: a link goes to their address, with which they choose a password that nobody else ever knows, and set
/// up their second factor in the same browser. Said again, a new link goes out and the earlier one is worth nothing.
/// </summary>
internal sealed class InviteToSignIn(
    ConnectDb db, UserManager<Account> users, AccountOf accounts, PersonCards cards, PasswordLinks links, Platform.Recording.Journal journal, AuditTrail audit, SystemTime clock)
{
    public async Task<Outcome<PersonId>> RunAsync(PersonId person, string email, Actor by, CancellationToken stop)
    {
        if (!await db.MayAsync(by, AccessAction.Manage, Thing.Account, person, stop)) return AccountProblems.Unknown;
        if ((await cards.OfAsync(person, stop)).Role.SignsInByText()) return AccountProblems.SignsInByText;
        if (MailAddress.Read(email) is not { } address) return AccountProblems.NoAddress;
        if (await users.FindByEmailAsync(address) is { } other && other.Person != person) return AccountProblems.AddressTaken;

        var known = await accounts.FindAsync(person, stop);
        if (known?.PasswordHash is not null) return AccountProblems.HasPassword;
        if (await SaveAsync(known, person, address) is not { } account) return AccountProblems.AddressTaken;

        await links.InviteAsync(account, stop);
        journal.Record(SignInJournal.Invited(person), by);
        audit.Record(AccountShown.Invitation.Act(AuditKind.Collection, person, account.Id), by);
        return person;
    }

    // An address that was mistyped is mended by inviting again.
    private async Task<Account?> SaveAsync(Account? account, PersonId person, string address)
    {
        var isNew = account is null;
        account ??= new Account { Id = Guid.CreateVersion7(), Person = person, UsedAt = clock.UtcNow() };
        (account.UserName, account.Email, account.EmailConfirmed) = (address, address, true);
        var saved = isNew ? await users.CreateAsync(account) : await users.UpdateAsync(account);
        return saved.Succeeded ? account : null;
    }
}
