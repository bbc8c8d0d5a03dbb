using Connect.Modules.Authentication.TextCodes;
using Connect.Platform.Data;
using Connect.Platform.Time;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Connect.Modules.Authentication;

/// <summary>
/// Counts wrong passwords and codes of accounts: ten lock one for a quarter of an hour. The statement itself adds, so of many at once none is left out.
/// Where there is no account to count for, as much is written, to one row for all of them: the time that it takes tells nothing.
/// </summary>
internal sealed class WrongTries(ConnectDb db, IOptions<IdentityOptions> identity, SystemTime clock)
{
    private const string AtNobody = "password:nobody", AtSomebody = "password:somebody";

    /// <param name="account">Null where nobody has the address, or the account is shut anyway.</param>
    public async Task CountAsync(Guid? account, CancellationToken stop)
    {
        var lockout = identity.Value.Lockout;
        var (id, last) = (account ?? Guid.Empty, lockout.MaxFailedAccessAttempts - 1);

        // Identity judges it by the machine's own clock.
        DateTimeOffset? until = TimeProvider.System.GetUtcNow() + lockout.DefaultLockoutTimeSpan;
        await db.Set<Account>().Where(a => a.Id == id).ExecuteUpdateAsync(set => set
            .SetProperty(a => a.LockoutEnd, a => a.AccessFailedCount >= last ? until : a.LockoutEnd)
            .SetProperty(a => a.AccessFailedCount, a => a.AccessFailedCount >= last ? 0 : a.AccessFailedCount + 1), stop);
        await WriteAsync(account is null ? AtNobody : AtSomebody, stop);
    }

    // Of somebody the account was written already: their row is never made, so that either way one row is.
    private async Task WriteAsync(string subject, CancellationToken stop)
    {
        var now = clock.UtcNow();
        var written = await db.Set<TryCount>().Where(t => t.Subject == subject).ExecuteUpdateAsync(set => set.SetProperty(t => t.Since, now), stop);
        if (written == 0 && subject == AtNobody) db.Add(new TryCount { Subject = subject, Since = now, Wrong = 0 });
    }
}
