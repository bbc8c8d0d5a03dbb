using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Authentication.Accounts;

/// <summary>
/// An administrator stops every way in of somebody at once: sessions and tokens end, and none begins again, by a code by text neither.
/// Never for themselves, and never of the last administrator.
/// </summary>
internal sealed class SuspendAccount(
    ConnectDb db, AccountOf accounts, Administrators administrators, EndAccess access, Platform.Recording.Journal journal, AuditTrail audit)
{
    public async Task<Outcome<PersonId>> RunAsync(PersonId person, Actor by, CancellationToken stop)
    {
        if (by.Person == person || !await db.MayAsync(by, AccessAction.Manage, Thing.Account, person, stop)) return AccountProblems.Unknown;
        if (await administrators.IsLastAsync(person, stop)) return AccountProblems.LastAdministrator;

        var account = await accounts.EnsureAsync(person, stop);
        await db.Set<Account>().Where(a => a.Id == account.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.Stopped, AccountStop.Suspended), stop);
        await access.EverywhereAsync(person, stop);
        journal.Record(SignInJournal.Suspended(person), by);
        audit.Record(AccountShown.State.Act(AuditKind.Alteration, person, account.Id), by);
        return person;
    }
}

/// <summary>An administrator lets somebody in again whose account was suspended, or had gone to sleep for want of use. They sign in as before.</summary>
internal sealed class RestoreAccount(ConnectDb db, AccountOf accounts, Platform.Recording.Journal journal, AuditTrail audit, SystemTime clock)
{
    public async Task<Outcome<PersonId>> RunAsync(PersonId person, Actor by, CancellationToken stop)
    {
        if (by.Person == person || !await db.MayAsync(by, AccessAction.Manage, Thing.Account, person, stop)) return AccountProblems.Unknown;
        if (await accounts.FindAsync(person, stop) is not { } account) return AccountProblems.Unknown;

        var now = clock.UtcNow();
        await db.Set<Account>().Where(a => a.Id == account.Id).ExecuteUpdateAsync(
            set => set.SetProperty(a => a.Stopped, (AccountStop?)null).SetProperty(a => a.UsedAt, now).SetProperty(a => a.WarnedAt, (DateTime?)null), stop);
        journal.Record(SignInJournal.Restored(person), by);
        audit.Record(AccountShown.State.Act(AuditKind.Alteration, person, account.Id), by);
        return person;
    }
}

/// <summary>Everyday answers about accounts that are not errors.</summary>
internal static class AccountProblems
{
    /// <summary>There is no such account for whoever asks.</summary>
    public static readonly Problem Unknown = new("accounts.unknown");

    /// <summary>Not a mail address.</summary>
    public static readonly Problem NoAddress = new("accounts.no-address");

    /// <summary>Somebody else signs in with this address.</summary>
    public static readonly Problem AddressTaken = new("accounts.address-taken");

    /// <summary>They have chosen a password already; if they forgot it they ask for a link themselves.</summary>
    public static readonly Problem HasPassword = new("accounts.has-password");

    /// <summary>Service users and supporters sign in by text, and are not invited by mail.</summary>
    public static readonly Problem SignsInByText = new("accounts.signs-in-by-text");

    /// <summary>Without them nobody could let anybody in again.</summary>
    public static readonly Problem LastAdministrator = new("accounts.last-administrator");
}
