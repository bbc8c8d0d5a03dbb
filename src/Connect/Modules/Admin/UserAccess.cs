using System.Security.Cryptography;
using System.Text;
using Connect.Modules.Authentication;
using Connect.Modules.People;
using Connect.Modules.Pods;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Admin;

/// <summary>What a user has by now that says whom they see: a role, and pods.</summary>
/// <param name="Stamp">The same for the same role and pods, and for no others.</param>
public sealed record UserAccess(PersonId Person, string Stamp)
{
    public const int StampLength = 32;

    internal static string StampOf(Role role, IEnumerable<PodId> pods) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{role}|{string.Join(',', pods.Select(pod => pod.ToString()).Order(StringComparer.Ordinal))}")))[..StampLength];
}

/// <summary>All users who can sign in, by name, with what they have.</summary>
public sealed class UserAccessNow(PersonCards cards, AccountCards accounts, PodMembers members)
{
    // More staff than any probation service of England and Wales has.
    private const int Bound = 20_000;

    public async Task<List<UserAccess>> AllAsync(CancellationToken stop)
    {
        var open = accounts.All.Where(account => account.Stopped == null && account.Email != "").Select(account => account.Person);
        var users = await cards.All.Where(card => UserList.Working.Contains(card.Role) && open.Contains(card.Id))
            .OrderBy(card => card.LastName).ThenBy(card => card.FirstName).ThenBy(card => card.Id)
            .Select(card => new { card.Id, card.Role }).Take(Bound).ToListAsync(stop);
        var places = await members.PlacesAsync(stop);
        return users.ConvertAll(user => new UserAccess(user.Id, UserAccess.StampOf(user.Role, places[user.Id])));
    }
}
