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

    public async Task NoteAsync(PersonId person, CancellationToken stop)
    {
        var one = await cards.OfAsync(person, stop);
        var (phone, born) = (one.Phone, one.DateOfBirth);
        var namesakes = cards.All.Reading(other => other.LastName, one.LastName).Select(other => other.Id);
        var others = await cards.All
            .Where(other => other.Id != person && other.Role == Role.ServiceUser)
            .Where(other => (phone != null && other.Phone == phone) || (born != null && other.DateOfBirth == born && namesakes.Contains(other.Id)))
            .OrderBy(other => other.Id).Take(Most).Select(other => other.Id).ToListAsync(stop);
        Note(person, others);
    }

    /// <summary>For whoever entered many and has looked who else each may be, by the same rule.</summary>
    public void Note(PersonId person, IEnumerable<PersonId> others)
    {
        var now = clock.UtcNow();
        db.AddRange(others.Take(Most).Select(other => new PossibleTwin { Id = Guid.CreateVersion7(), Person = person, Other = other, FoundAt = now }));
    }
}
