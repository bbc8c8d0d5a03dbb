using Connect.Modules.People;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Caseload;

/// <summary>A member of staff by their full name.</summary>
public sealed class FindStaff(PersonCards cards)
{
    public async Task<PersonCard?> OneAsync(string typed, CancellationToken stop)
    {
        var name = string.Join(' ', typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var found = await cards.All.Where(card => card.FirstName + " " + card.LastName == name && card.Role != Role.ServiceUser).Take(10).ToListAsync(stop);
        return found.Where(card => card.Role.IsStaff()).ToList() is [var one] ? one : null;
    }
}
