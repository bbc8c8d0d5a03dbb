using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Time;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Authentication.Accounts;

/// <summary>Finds somebody's account, and makes one for whoever has signed in without so far: by a code, with a PIN.</summary>
internal sealed class AccountOf(ConnectDb db, UserManager<Account> accounts, SystemTime clock)
{
    public Task<Account?> FindAsync(PersonId person, CancellationToken stop) => accounts.Users.FirstOrDefaultAsync(account => account.Person == person, stop);

    /// <summary>With neither address nor password, where it is new.</summary>
    public async Task<Account> EnsureAsync(PersonId person, CancellationToken stop)
    {
        if (await FindAsync(person, stop) is { } known) return known;

        var name = $"person-{person}";
        var account = new Account
        {
            Id = Guid.CreateVersion7(),
            Person = person,
            UserName = name,
            NormalizedUserName = accounts.NormalizeName(name),
            SecurityStamp = Guid.CreateVersion7().ToString(),
            LockoutEnabled = true,
            UsedAt = clock.UtcNow(),
        };
        db.Add(account);
        await db.SaveChangesAsync(stop);
        db.Entry(account).State = EntityState.Detached;
        return account;
    }
}
