using Connect.Modules.Booking;
using Connect.Modules.Conversations;
using Connect.Modules.People;
using Connect.Modules.Pods;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Caseload;

/// <summary>
/// The people of a worker or a pod, a page at a time. By name it is read along an index from where the page before ended, so a pod of thousands
/// costs what a pod of fifty costs; what each line says besides is fetched for the people of the page only.
/// </summary>
public sealed class CaseloadList(PodPeople people, PersonCards cards, ThreadFigures threads, AppointmentFigures appointments)
{
    public const int PageSize = 25;

    /// <summary>Counting stops here: beyond it a list says "more than".</summary>
    public const int CountedTo = 100;

    /// <param name="after">By name: only those after this person. Null for the top.</param>
    /// <param name="skip">In other orders: how many are passed over.</param>
    /// <returns>The page, and how many there are on all pages, counted no further than <see cref="CountedTo"/> and one.</returns>
    public async Task<(Slice<CaseloadLine> Page, int Count)> PageAsync(CaseloadFilter filter, PersonId? after, int skip, Actor by, CancellationToken stop)
    {
        var (all, isByName) = (People(filter, by), filter.Sort == CaseloadSort.Name);
        var isTop = isByName ? after is null : skip == 0;
        var found = Sorted(all, filter.Sort);
        if (!isTop) found = isByName ? await AfterAsync(found, after!.Value, by, stop) : found.Skip(skip);

        // Whoever counts has found the page already.
        var ids = await found.Select(place => place.Person).Take(isTop ? CountedTo + 1 : PageSize + 1).ToListAsync(stop);
        var page = await LinesAsync(new(ids.Count > PageSize ? ids[..PageSize] : ids, ids.Count > PageSize), stop);
        return (page, isTop ? ids.Count : await all.Take(CountedTo + 1).CountAsync(stop));
    }

    private async Task<IQueryable<PersonPlace>> AfterAsync(IQueryable<PersonPlace> found, PersonId last, Actor by, CancellationToken stop) =>
        await people.SortNameAsync(last, by, stop) is { } name
#pragma warning disable CA1309 // The database compares, in the order of its index; EF translates no comparison that names one.
            ? found.Where(place => string.Compare(place.SortName, name) > 0)
#pragma warning restore CA1309
            : found;

    private IQueryable<PersonPlace> People(CaseloadFilter filter, Actor by) => filter.Scope switch
    {
        CaseloadScope.Pod pod => people.OfPod(pod.Id, by, places => Narrowed(places, filter)),
        CaseloadScope.Worker worker => people.OfWorker(worker.Id, by, places => Narrowed(places, filter)),
        _ => throw new InvalidOperationException("There is no such scope."),
    };

    private IQueryable<PersonPlace> Narrowed(IQueryable<PersonPlace> found, CaseloadFilter filter)
    {
        var (unread, coming) = (threads.All.Where(thread => thread.Unread > 0), appointments.Coming);
        if (filter.Unread) found = found.Where(place => unread.Any(thread => thread.Person == place.Person));
        if (filter.NoAppointment) found = found.Where(place => !coming.Any(appointment => appointment.Person == place.Person));
        if (filter.NoTexts) found = found.Where(place => cards.All.Any(card => card.Id == place.Person && (card.TextsStopped || card.Phone == null || !card.PhoneProved)));
        if (filter.State is { } state) found = found.Where(place => cards.All.Any(card => card.Id == place.Person && card.State == state));
        return Searched(found, filter.Search);
    }

    private IQueryable<PersonPlace> Searched(IQueryable<PersonPlace> found, string search)
    {
        foreach (var word in search.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(5))
        {
            // However a number is written, its last digits are the same: 07700..., +44 7700....
            var digits = string.Concat(word.Where(char.IsAsciiDigit)).TrimStart('0');
            if (digits.StartsWith("44", StringComparison.Ordinal)) digits = digits[2..];
            var sought = digits.Length >= 3
                ? cards.All.Where(card => card.Phone!.Contains(digits))
                : cards.All.Holding(card => card.FirstName + " " + card.LastName, word);
            found = found.Where(place => sought.Any(card => card.Id == place.Person));
        }

        return found;
    }

    private IQueryable<PersonPlace> Sorted(IQueryable<PersonPlace> found, CaseloadSort sort)
    {
        var (coming, all) = (appointments.Coming, threads.All);
        return sort switch
        {
            CaseloadSort.NextAppointment => found
                .OrderBy(place => coming.Where(a => a.Person == place.Person).Min(a => (DateTime?)a.Start) == null)
                .ThenBy(place => coming.Where(a => a.Person == place.Person).Min(a => (DateTime?)a.Start)).ThenBy(place => place.SortName),
            CaseloadSort.LongestWaiting => found
                .OrderBy(place => all.Where(t => t.Person == place.Person).Min(t => t.WaitingSince) == null)
                .ThenBy(place => all.Where(t => t.Person == place.Person).Min(t => t.WaitingSince)).ThenBy(place => place.SortName),
            CaseloadSort.LastContact => found
                .OrderBy(place => all.Where(t => t.Person == place.Person).Max(t => (DateTime?)t.LastAt) != null)
                .ThenBy(place => all.Where(t => t.Person == place.Person).Max(t => (DateTime?)t.LastAt)).ThenBy(place => place.SortName),
            _ => found.OrderBy(place => place.SortName),
        };
    }

    private async Task<Slice<CaseloadLine>> LinesAsync(Slice<PersonId> page, CancellationToken stop)
    {
        var ids = page.Rows;
        var known = await cards.OfAsync(ids, stop);
        var written = (await threads.All.Where(thread => ids.Contains(thread.Person)).ToListAsync(stop)).ToLookup(thread => thread.Person);
        var next = await appointments.Coming.Where(a => ids.Contains(a.Person)).GroupBy(a => a.Person)
            .Select(group => new { group.Key, Start = group.Min(a => a.Start) }).ToDictionaryAsync(group => group.Key, group => (DateTime?)group.Start, stop);
        var officers = await (from pair in people.Pairs
                              where ids.Contains(pair.Person) && pair.IsOfficer
                              join worker in cards.All on pair.Worker equals worker.Id
                              select new { pair.Person, Name = worker.FirstName + " " + worker.LastName }).ToListAsync(stop);
        var charge = officers.DistinctBy(pair => pair.Person).ToDictionary(pair => pair.Person, pair => pair.Name);
        return page.Select(id => new CaseloadLine(
            known[id], written[id].Sum(thread => thread.Unread), written[id].Min(thread => thread.WaitingSince), written[id].Max(thread => (DateTime?)thread.LastAt),
            next.GetValueOrDefault(id), charge.GetValueOrDefault(id)));
    }
}
