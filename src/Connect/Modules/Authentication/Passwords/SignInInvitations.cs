using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Recording;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Authentication.Passwords;

/// <summary>A member of staff who was invited to sign in and has chosen no password yet.</summary>
/// <param name="EndsAt">When the link ends or ended, system time.</param>
/// <param name="By">Who sent it last; null where the journal no longer says.</param>
public sealed record SignInInvitation(PersonId Person, string Email, DateTime EndsAt, bool IsOver, PersonId? By);

/// <summary>The invitations that nobody has followed, those first whose link ended or ends soonest.</summary>
public sealed class SignInInvitations(ConnectDb db, SystemTime clock)
{
    public const int PageSize = 25;

    /// <param name="number">Counted from 1.</param>
    public async Task<(IReadOnlyList<SignInInvitation> Invitations, int Total)> PageAsync(int number, CancellationToken stop)
    {
        var now = clock.UtcNow();
        var open = from account in Open
                   select new
                   {
                       account.Person,
                       account.Email,
                       Ends = db.Set<SignInLink>().Where(link => link.Account == account.Id).Max(link => link.UsedAt ?? link.ExpiresAt),
                   };
        var total = await open.CountAsync(stop);
        var page = await open.OrderBy(one => one.Ends).ThenBy(one => one.Person).Skip((number - 1) * PageSize).Take(PageSize).ToListAsync(stop);
        var by = await InvitersAsync(page.ConvertAll(one => one.Person), stop);
        return ([.. page.Select(one => new SignInInvitation(one.Person, one.Email!, one.Ends, one.Ends <= now, by.GetValueOrDefault(one.Person)))], total);
    }

    /// <summary>The address of somebody's invitation; null when there is none any more.</summary>
    public Task<string?> AddressAsync(PersonId person, CancellationToken stop) => Open.Where(account => account.Person == person).Select(account => account.Email).FirstOrDefaultAsync(stop);

    private IQueryable<Account> Open => db.Set<Account>().Where(account => account.PasswordHash == null && account.Email != null && account.Stopped == null
        && db.Set<SignInLink>().Any(link => link.Account == account.Id));

    // By hand, by a file, or because their app was taken away and they begin again.
    private async Task<Dictionary<PersonId, PersonId?>> InvitersAsync(List<PersonId> people, CancellationToken stop)
    {
        var entries = await db.Set<JournalEntry>()
            .Where(entry => people.Contains(entry.Person) && (entry.Kind == SignInJournal.InvitedKind || entry.Kind == SignInJournal.FactorRemovedKind))
            .OrderBy(entry => entry.Seq).Select(entry => new { entry.Person, entry.Actor }).ToListAsync(stop);
        return entries.GroupBy(entry => entry.Person).ToDictionary(group => group.Key, group => group.Last().Actor);
    }
}
