using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Enrolment;

/// <summary>Writes down who else somebody new may be: the same number, or the same last name and date of birth. The office finds out.</summary>
internal sealed class FindTwins(ConnectDb db, PersonCards cards, TimeProvider clock)
{
    private const int Most = 5;

    public async Task RunAsync(PersonId person, CancellationToken stop)
    {
        var (now, one) = (clock.UtcNow(), await cards.OfAsync(person, stop));
        var (phone, born, last) = (one.Phone, one.DateOfBirth, one.LastName.ToLowerInvariant());
        var others = await cards.All
            .Where(other => other.Id != person && other.Role == Role.ServiceUser)
            .Where(other => (phone != null && other.Phone == phone) || (born != null && other.DateOfBirth == born && other.LastName.ToLower() == last))
            .OrderBy(other => other.Id).Take(Most).Select(other => other.Id).ToListAsync(stop);
        db.AddRange(others.Select(other => new PossibleTwin { Id = Guid.CreateVersion7(), Person = person, Other = other, FoundAt = now }));
    }
}
