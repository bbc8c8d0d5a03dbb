using Connect.Modules.People;
using Connect.Modules.Pods;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Web;

namespace Connect.Modules.Booking.Pages;

/// <summary>What the pages on which staff book for a person have in common: the person, and with whom they can be booked.</summary>
internal abstract class ArrangingPage(ConnectDb db, PersonCards cards, Workers workers, NeedsOf needs) : ConnectPage
{
    public PersonCard Person { get; private set; } = null!;

    /// <summary>What makes it easier for the person, said where it can still be arranged.</summary>
    public NeedsView Needs { get; private set; } = null!;

    /// <summary>Whoever asks, then the person's other workers.</summary>
    public IReadOnlyList<PersonCard> Workers { get; private set; } = [];

    protected async Task<bool> FindAsync(Guid id)
    {
        if (!await db.MayAsync(Actor, AccessAction.Book, Thing.Appointment, new(id), Stop)) return false;

        Person = await cards.OfAsync(new PersonId(id), Stop);
        if (Person.Role != Role.ServiceUser) return false;

        var me = await cards.OfAsync(Actor.Person!.Value, Stop);
        Needs = new(Person.FirstName, await needs.OneAsync(Person.Id, Stop));
        Looked(PersonShown.Overview, Person.Id);
        if (Needs.Known.Any) Looked(PersonShown.Needs, Person.Id);
        Workers = [me, .. (await workers.OfAsync(Person.Id, Stop)).Where(worker => worker.Id != me.Id)];
        return true;
    }
}

/// <summary>What somebody needs, beside an appointment with them.</summary>
internal sealed record NeedsView(string Name, NeedsAndTimes Known);
