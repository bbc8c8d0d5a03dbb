using Connect.Modules.Booking;
using Connect.Modules.People;
using Connect.Modules.Pods;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Caseload;

/// <summary>What can be chosen: the people of a worker whom the reader sees, and who can take over, with their loads.</summary>
/// <param name="Pods">Every pod; the first is where the worker is now.</param>
public sealed record HandingOverForm(PersonCard From, IReadOnlyList<PersonCard> People, IReadOnlyList<Load> Workers, Load Load, IReadOnlyList<PodCard> Pods, PodId? Pod);

/// <summary>What one press would do.</summary>
public sealed record HandingOverCheck(IReadOnlyList<HandedPerson> People, IReadOnlyList<LoadChange> Loads);

/// <summary>One person, their appointments with the worker they leave, and the very text that they get.</summary>
public sealed record HandedPerson(PersonCard Person, CarriedCounts Counts, IReadOnlyList<HandedAppointment> Moving, IReadOnlyList<HandedAppointment> Staying, string Text);

/// <summary>A worker's load before and after.</summary>
public sealed record LoadChange(PersonCard Worker, int PeopleBefore, int PeopleAfter, int UnreadBefore, int UnreadAfter, int AppointmentsBefore, int AppointmentsAfter);

/// <summary>Prepares the handing over of people, and says what it would do.</summary>
public sealed class HandingOver(
    ConnectDb db, PersonCards cards, PodMembers members, PodPeople people, Workers workers, Loads loads, Carried carried, HandOverAppointments appointments, MayHandOver may, TimeProvider clock)
{
    private const int Bound = 500;

    /// <summary>Null when the reader may not hand over that worker's people, or not that person.</summary>
    public async Task<HandingOverForm?> FormAsync(Guid? from, Guid? person, Guid? pod, Actor by, CancellationToken stop)
    {
        if (await FromAsync(from, person, by, stop) is not { } worker || !await may.FromAsync(worker, by, stop)) return null;

        var seen = people.OfWorker(worker, by);
        var theirs = await (from place in seen join card in cards.All on place.Person equals card.Id orderby place.SortName select card)
            .Take(Bound).ToListAsync(stop);
        if (person is { } one && theirs.TrueForAll(card => card.Id.Value != one)) return null;

        var home = await members.OfStaffAsync(worker, stop);
        var all = await members.AllAsync(stop);
        PodId? elsewhere = pod is { } id && all.Exists(card => card.Id.Value == id) && !home.Exists(card => card.Id.Value == id) ? new PodId(id) : null;
        var others = await members.StaffAsync(elsewhere is { } there ? [there] : home.ConvertAll(card => card.Id), stop);
        var counted = await loads.OfAsync([.. others.Where(card => card.Id != worker), await cards.OfAsync(worker, stop)], by, stop);
        return new(counted[^1].Worker, theirs, [.. counted.SkipLast(1)], counted[^1], [.. home, .. all.Where(card => !home.Contains(card))], elsewhere);
    }

    public async Task<HandingOverCheck> CheckAsync(HandingOverForm form, ReallocationWish wish, Actor by, CancellationToken stop)
    {
        var to = form.Workers.Single(load => load.Worker.Id == wish.To);
        var handed = new List<HandedPerson>();
        foreach (var person in form.People.Where(person => wish.People.Contains(person.Id))) handed.Add(await OfAsync(person, form.From, to.Worker, wish.Then, stop));

        var known = await people.Pairs.CountAsync(pair => wish.People.Contains(pair.Person) && pair.Worker == wish.To, stop);
        var unread = handed.Sum(person => person.Counts.Unread);
        var week = clock.UtcNow().AddDays(7);
        var moving = handed.Sum(person => person.Moving.Count(one => one.Start < week));
        return new(handed,
        [
            Change(form.Load, -handed.Count, -Math.Min(unread, form.Load.Unread), -moving),
            Change(to, handed.Count - known, Math.Min(unread, form.Load.Unread), moving),
        ]);
    }

    // The reader's own people, unless they say whose or come from a person's page: then whoever of that person's workers they may answer for.
    private async Task<PersonId?> FromAsync(Guid? from, Guid? person, Actor by, CancellationToken stop)
    {
        if (from is { } worker) return new PersonId(worker);
        if (person is not { } one) return by.Person;
        if (!await db.MayAsync(by, AccessAction.Change, Thing.Person, new(one), stop)) return null;

        var team = await workers.OfAsync(new(one), stop);
        return team.Exists(card => card.Id == by.Person) ? by.Person : team is [var officer, ..] ? officer.Id : null;
    }

    private async Task<HandedPerson> OfAsync(PersonCard person, PersonCard from, PersonCard to, AppointmentsThen then, CancellationToken stop)
    {
        var all = await appointments.PreviewAsync(person.Id, from.Id, to.Id, stop);
        var moving = then == AppointmentsThen.Move ? all.FindAll(one => one.Free is not null) : [];
        var staying = all.FindAll(one => !moving.Contains(one));
        var text = TransferTexts.Body(person.Language, from.FirstName, to.FirstName, then, moving.ConvertAll(one => one.Start), staying.ConvertAll(one => one.Start));
        return new(person, await carried.OfAsync(person.Id, stop), moving, staying, text);
    }

    private static LoadChange Change(Load load, int people, int unread, int appointments) => new(
        load.Worker, load.People, load.People + people, load.Unread, load.Unread + unread, load.Appointments, load.Appointments + appointments);
}
