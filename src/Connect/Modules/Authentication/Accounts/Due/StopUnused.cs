using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Platform.Due;
using Connect.Platform.Mail;
using Connect.Platform.Time;
using Connect.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Authentication.Accounts.Due;

/// <summary>
/// Each morning: an account of staff that nobody has signed in with for 23 days is warned by mail, after 30 days it opens nothing until an
/// administrator restores it. System time, as for sessions. The last administrator who can sign in stays.
/// </summary>
internal sealed class StopUnused(
    ConnectDb db, Administrators administrators, EndAccess access, SendMail send, ServiceAddress address, Platform.Recording.Journal journal, AuditTrail audit,
    SystemTime clock) : IRecurringWork
{
    public static readonly TimeSpan WarnedAfter = TimeSpan.FromDays(23), StoppedAfter = TimeSpan.FromDays(30);

    // However long the service itself was down: nobody is stopped who was not warned in good time.
    private static readonly TimeSpan Notice = TimeSpan.FromDays(6);

    public async Task RunAsync(CancellationToken stop)
    {
        var now = clock.UtcNow();
        // Accounts from before this was counted begin today.
        await db.Set<Account>().Where(account => account.UsedAt == null).ExecuteUpdateAsync(set => set.SetProperty(account => account.UsedAt, now), stop);
        await StopAsync(now, stop);
        await WarnAsync(now, stop);
    }

    private IQueryable<Account> InUse => db.Set<Account>().Where(account => account.Stopped == null && account.Email != null);

    private async Task WarnAsync(DateTime now, CancellationToken stop)
    {
        var unusedSince = now - WarnedAfter;
        foreach (var account in await InUse.Where(account => account.UsedAt <= unusedSince && account.WarnedAt == null).ToListAsync(stop))
        {
            await db.Set<Account>().Where(a => a.Id == account.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.WarnedAt, now), stop);
            send.Run(AccountMails.Unused(account.Email!, UkTimeText.LongDate(account.UsedAt!.Value + StoppedAfter, Platform.Language.English), address));
        }
    }

    private async Task StopAsync(DateTime now, CancellationToken stop)
    {
        var (unusedSince, warnedBefore) = (now - StoppedAfter, now - Notice);
        foreach (var account in await InUse.Where(account => account.UsedAt <= unusedSince && account.WarnedAt <= warnedBefore).OrderBy(account => account.UsedAt).ToListAsync(stop))
        {
            if (await administrators.IsLastAsync(account.Person, stop)) continue;

            await db.Set<Account>().Where(a => a.Id == account.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.Stopped, AccountStop.Unused), stop);
            await access.EverywhereAsync(account.Person, stop);
            send.Run(AccountMails.StoppedUnused(account.Email!));
            journal.Record(SignInJournal.StoppedUnused(account.Person), Actor.Service);
            audit.Record(AccountShown.State.Act(AuditKind.Alteration, account.Person, account.Id), Actor.Service);
        }
    }
}
