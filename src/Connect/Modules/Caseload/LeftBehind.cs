using Connect.Modules.Booking;
using Connect.Modules.Conversations;
using Connect.Modules.People;
using Connect.Modules.Pods;
using Connect.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Caseload;

/// <summary>What needs handing over when a worker leaves: their people, and what each has with them.</summary>
/// <param name="Waiting">People who wait for an answer: what was promised and not yet done.</param>
public sealed record ToHandOver(IReadOnlyList<PersonCard> People, int Unread, int Waiting, int Appointments, int Outcomes)
{
    public bool IsNothing => People.Count + Unread + Waiting + Appointments + Outcomes == 0;
}

/// <inheritdoc cref="ToHandOver"/>
public sealed class LeftBehind(PodPeople people, PersonCards cards, ThreadFigures threads, AppointmentFigures appointments)
{
    private const int Bound = 500;

    /// <summary>With the people of a pod whom the reader sees.</summary>
    public async Task<ToHandOver> OfAsync(PersonId worker, PodId pod, Actor by, CancellationToken stop)
    {
        var theirs = people.OfPod(pod, by);
        var mine = from place in theirs
                   where people.Pairs.Any(pair => pair.Worker == worker && pair.Person == place.Person)
                   join card in cards.All on place.Person equals card.Id
                   orderby place.SortName
                   select card;
        var written = threads.All.Where(thread => thread.Worker == worker && theirs.Any(place => place.Person == thread.Person));
        return new(
            await mine.Take(Bound).ToListAsync(stop),
            await written.SumAsync(thread => thread.Unread, stop),
            await written.CountAsync(thread => thread.WaitingSince != null, stop),
            await appointments.Coming.CountAsync(a => a.Worker == worker && theirs.Any(place => place.Person == a.Person), stop),
            await appointments.WithoutOutcome.CountAsync(a => a.Worker == worker && theirs.Any(place => place.Person == a.Person), stop));
    }
}
