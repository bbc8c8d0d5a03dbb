using Connect.Modules.Authentication.Accounts;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Mail;
using Microsoft.AspNetCore.Identity;

namespace Connect.Modules.Authentication.Passwords;

/// <summary>
/// Whoever has the link that was mailed to them chooses a password, for the first time or because they forgot it. Every session ends, and so does a lock. It takes no second
/// factor away: who has one gives it next, who must have one sets it up next.
/// </summary>
internal sealed class ChoosePassword(
    PasswordLinks links, NewPasswords passwords, UserManager<Account> accounts, Admission admission, Sessions sessions, SendMail send, Platform.Recording.Journal journal, AuditTrail audit)
{
    public async Task<PasswordChosen> RunAsync(string secret, string chosen, Guid? replacing, CancellationToken stop)
    {
        if (await links.AccountAsync(secret, stop) is not { } id || await accounts.FindByIdAsync(id.ToString()) is not { Stopped: null } account)
            return new(PasswordStep.Expired, []);

        if (await passwords.ProblemsAsync(account, chosen) is { Count: > 0 } problems) return new(PasswordStep.Refused, problems);
        if (!await links.UseAsync(secret, account.Id, stop)) return new(PasswordStep.Expired, []);

        var wasInvited = account.PasswordHash is null;
        account.LockoutEnd = null;
        await passwords.SetAsync(account, chosen);
        await sessions.EndAllAsync(account.Person, stop);
        if (!wasInvited) send.Run(AccountMails.PasswordChosen(account.Email!));
        var me = Actor.Of(account.Person);
        journal.Record(SignInJournal.PasswordChanged(account.Person), me);
        audit.Record(AccountShown.Password.Act(AuditKind.Alteration, account.Person, account.Id), me);
        return new(PasswordStep.Done, [], await admission.AfterPasswordAsync(account, replacing, stop));
    }
}

internal enum PasswordStep
{
    Done,

    /// <summary>The password may not be chosen.</summary>
    Refused,

    /// <summary>The link is none of ours, was used or is too old.</summary>
    Expired,
}

/// <param name="Next">What comes after the password, once it is chosen.</param>
internal sealed record PasswordChosen(PasswordStep Step, IReadOnlyList<string> Problems, SignInAnswer? Next = null);
