using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Pods;

/// <summary>Who works with whom, now.</summary>
public sealed class Workers(ConnectDb db, PersonCards cards)
{
    /// <summary>A person's workers, the officer first, then in order of assignment.</summary>
    public Task<List<PersonCard>> OfAsync(PersonId person, CancellationToken stop) =>
        (from assignment in db.Set<Assignment>()
         where assignment.Person == person && assignment.Until == null
         join worker in cards.All on assignment.Worker equals worker.Id
         orderby assignment.IsOfficer descending, assignment.From, assignment.Id
         select worker).ToListAsync(stop);

    /// <summary>Who is in charge of the case, if anybody.</summary>
    public Task<PersonCard?> OfficerOfAsync(PersonId person, CancellationToken stop) =>
        (from assignment in db.Set<Assignment>()
         where assignment.Person == person && assignment.Until == null && assignment.IsOfficer
         join worker in cards.All on assignment.Worker equals worker.Id
         orderby assignment.From, assignment.Id
         select worker).FirstOrDefaultAsync(stop);

    /// <summary>The supervisors of a person's pods.</summary>
    public Task<List<PersonCard>> SupervisorsAsync(PersonId person, CancellationToken stop)
    {
        var pods = db.Set<PodMember>().Where(member => member.Person == person).Select(member => member.Pod);
        var staff = db.Set<PodMember>().Where(member => member.IsStaff && pods.Contains(member.Pod)).Select(member => member.Person);
        return cards.All.Where(card => card.Role == Role.Supervisor && staff.Contains(card.Id)).OrderBy(card => card.Id).ToListAsync(stop);
    }

    /// <summary>Who is reminded of something that is to be answered: the officer, and the supervisors where it is late or there is no worker.</summary>
    public async Task<List<PersonCard>> ToRemindAsync(PersonId person, bool isLate, CancellationToken stop)
    {
        var told = (await OfAsync(person, stop)).Take(1).ToList();
        if (isLate || told.Count == 0) told.AddRange(await SupervisorsAsync(person, stop));
        return told;
    }

    /// <summary>The people a worker works with and may see, by name.</summary>
    public Task<List<PersonCard>> CaseloadAsync(PersonId worker, CancellationToken stop) =>
        (from assignment in db.Set<Assignment>().VisibleTo(db, Actor.Of(worker), Thing.Person)
         where assignment.Worker == worker && assignment.Until == null
         join person in cards.All on assignment.Person equals person.Id
         orderby person.LastName, person.FirstName
         select person).ToListAsync(stop);
}
