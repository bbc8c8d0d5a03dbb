using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Api;

/// <summary>The people whom somebody may see, themselves included, in the order in which they were entered.</summary>
internal sealed class PeopleSeen(ConnectDb db, PersonCards cards)
{
    public Task<Slice<PersonCard>> AfterAsync(PersonId after, int size, Actor by, CancellationToken stop) =>
        Seen(by).Where(card => card.Id.CompareTo(after) > 0).OrderBy(card => card.Id).SliceAsync(size, stop);

    public Task<PersonCard?> OneAsync(PersonId person, Actor by, CancellationToken stop) => Seen(by).FirstOrDefaultAsync(card => card.Id == person, stop);

    private IQueryable<PersonCard> Seen(Actor by)
    {
        var seen = db.PeopleVisibleTo(by, Thing.Person);
        return cards.All.Where(card => seen.Contains(card.Id));
    }
}
