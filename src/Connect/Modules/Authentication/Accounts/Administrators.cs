using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Authentication.Accounts;

/// <summary>The administrators who can sign in. One always stays: without any nobody could let anybody in again.</summary>
internal sealed class Administrators(ConnectDb db, PersonCards cards)
{
    /// <summary>
    /// Whether this is the only one. Whoever asks goes on to take them away, so they take turns until the commit: two administrators cannot take
    /// away each other at once.
    /// </summary>
    public async Task<bool> IsLastAsync(PersonId person, CancellationToken stop)
    {
        await db.WaitForTurnAsync("administrators", stop);
        var all = from account in db.Set<Account>()
                  where account.Stopped == null && account.Email != null
                  join card in cards.All on account.Person equals card.Id
                  where card.Role == Role.Administrator
                  select account.Person;
        return await all.ContainsAsync(person, stop) && await all.CountAsync(stop) == 1;
    }
}
