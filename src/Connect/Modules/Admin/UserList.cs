using Connect.Modules.Authentication;
using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Admin;

/// <summary>Somebody who works with Connect, and how they sign in; without an account they cannot yet.</summary>
public sealed record UserLine(PersonCard Person, AccountCard? Account);

/// <summary>How users stand with signing in, for narrowing the list.</summary>
public enum UserState
{
    All,

    /// <summary>They have no account, or were invited and have not chosen a password.</summary>
    NotYet,

    Suspended,
    Locked,
}

/// <summary>The users whom an administrator looks after: those who work here, and never a service user or a supporter.</summary>
public sealed class UserList(PersonCards cards, AccountCards accounts)
{
    public const int PageSize = 25;

    internal static readonly Role[] Working = [.. Enum.GetValues<Role>().Where(IsUser)];

    public static bool IsUser(Role role) => !role.SignsInByText();

    /// <param name="search">A part of the name or the email address; empty finds everybody.</param>
    /// <param name="number">Counted from 1.</param>
    public async Task<(IReadOnlyList<UserLine> Lines, int Total)> PageAsync(string search, UserState state, int number, CancellationToken stop)
    {
        var found = In(state, Matching(search.Trim().ToLowerInvariant()));
        var total = await found.CountAsync(stop);
        var people = await found.OrderBy(card => card.LastName).ThenBy(card => card.FirstName).ThenBy(card => card.Id)
            .Skip((number - 1) * PageSize).Take(PageSize).ToListAsync(stop);
        var byPerson = await accounts.OfAsync([.. people.Select(person => person.Id)], stop);
        return ([.. people.Select(person => new UserLine(person, byPerson.GetValueOrDefault(person.Id)))], total);
    }

    public async Task<UserLine?> FindAsync(PersonId id, CancellationToken stop)
    {
        if (await cards.All.FirstOrDefaultAsync(card => card.Id == id, stop) is not { } person || !IsUser(person.Role)) return null;
        return new(person, (await accounts.OfAsync([id], stop)).GetValueOrDefault(id));
    }

    private IQueryable<PersonCard> Matching(string search)
    {
        var users = cards.All.Where(card => Working.Contains(card.Role));
        if (search.Length == 0) return users;

        var byEmail = accounts.All.Holding(account => account.Email, search).Select(account => account.Person);
        var byName = cards.All.Holding(card => card.FirstName + " " + card.LastName, search).Select(card => card.Id);
        return users.Where(card => byName.Contains(card.Id) || byEmail.Contains(card.Id));
    }

    private IQueryable<PersonCard> In(UserState state, IQueryable<PersonCard> users)
    {
        var ready = accounts.All.Where(account => account.HasPassword).Select(account => account.Person);
        var stopped = accounts.All.Where(account => account.Stopped != null).Select(account => account.Person);
        var locked = accounts.All.Where(account => account.IsLocked).Select(account => account.Person);
        return state switch
        {
            UserState.NotYet => users.Where(card => !ready.Contains(card.Id)),
            UserState.Suspended => users.Where(card => stopped.Contains(card.Id)),
            UserState.Locked => users.Where(card => locked.Contains(card.Id)),
            _ => users,
        };
    }
}
