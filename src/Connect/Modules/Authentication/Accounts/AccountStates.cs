using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Authentication.Accounts;

/// <summary>How accounts stand, for the pages of administrators; who may see them has been asked.</summary>
internal sealed class AccountStates(ConnectDb db, SystemTime clock)
{
    /// <summary>Those of these people who have an account.</summary>
    public async Task<IReadOnlyDictionary<PersonId, AccountState>> OfAsync(IReadOnlyCollection<PersonId> people, CancellationToken stop)
    {
        var found = await db.Set<Account>().Where(account => people.Contains(account.Person))
            .Select(account => new { account.Person, account.Email, account.Stopped, account.UsedAt, HasPassword = account.PasswordHash != null, account.LockoutEnd }).ToListAsync(stop);
        var now = clock.UtcNow();
        return found.ToDictionary(account => account.Person, account => new AccountState(
            account.Email, account.Stopped, account.HasPassword, account.LockoutEnd?.UtcDateTime > now, account.UsedAt));
    }
}

/// <param name="HasPassword">False until they have followed their invitation.</param>
/// <param name="UsedAt">The last sign-in, system time.</param>
internal sealed record AccountState(string? Email, AccountStop? Stopped, bool HasPassword, bool IsLocked, DateTime? UsedAt);
