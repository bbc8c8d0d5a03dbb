using Connect.Modules.Booking;
using Connect.Modules.Conversations;
using Connect.Modules.People;
using Connect.Modules.Pods;
using Connect.Platform.Access;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Caseload;

/// <summary>How much a worker has on their hands.</summary>
/// <param name="Appointments">In the next seven days.</param>
public sealed record Load(PersonCard Worker, int People, int Unread, int Appointments);

/// <summary>The load of workers with the people whom the reader sees, counted by three statements whatever their number.</summary>
public sealed class Loads(PodPeople people, ThreadFigures threads, AppointmentFigures appointments, TimeProvider clock)
{
    public async Task<IReadOnlyList<Load>> OfAsync(IReadOnlyList<PersonCard> workers, Actor by, CancellationToken stop)
    {
        var ids = workers.Select(worker => worker.Id).ToList();
        var week = clock.UtcNow().AddDays(7);
        var pairs = people.OfWorkers(ids, by);
        var counts = await pairs.GroupBy(pair => pair.Worker)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, stop);
        var unread = await threads.All.Where(thread => ids.Contains(thread.Worker) && thread.Unread > 0 && pairs.Any(pair => pair.Worker == thread.Worker && pair.Person == thread.Person)).GroupBy(thread => thread.Worker)
            .Select(group => new { group.Key, Count = group.Sum(thread => thread.Unread) }).ToDictionaryAsync(group => group.Key, group => group.Count, stop);
        var coming = await appointments.Coming.Where(a => ids.Contains(a.Worker) && a.Start < week && pairs.Any(pair => pair.Worker == a.Worker && pair.Person == a.Person)).GroupBy(a => a.Worker)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, stop);
        return [.. workers.Select(worker => new Load(worker, counts.GetValueOrDefault(worker.Id), unread.GetValueOrDefault(worker.Id), coming.GetValueOrDefault(worker.Id)))];
    }
}
