using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Authentication;

/// <summary>What administrators may know of how somebody signs in.</summary>
public sealed record AccountCard
{
    public required PersonId Person { get; init; }
    public required string Email { get; init; }
    public required bool IsLocked { get; init; }
}

/// <inheritdoc cref="AccountCard"/>
public sealed class AccountCards(ConnectDb db, SystemTime clock)
{
    /// <summary>For narrowing other modules' lists by email address.</summary>
    public IQueryable<AccountCard> All
    {
        get
        {
            var now = new DateTimeOffset(clock.UtcNow(), TimeSpan.Zero);
            return db.Set<Account>().Select(account => new AccountCard
            {
                Person = account.Person,
                Email = account.Email ?? "",
                IsLocked = account.LockoutEnd != null && account.LockoutEnd > now,
            });
        }
    }

    public async Task<IReadOnlyDictionary<PersonId, AccountCard>> OfAsync(IReadOnlyCollection<PersonId> people, CancellationToken stop) =>
        await All.Where(account => people.Contains(account.Person)).ToDictionaryAsync(account => account.Person, stop);
}
