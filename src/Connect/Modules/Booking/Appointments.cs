using System.Linq.Expressions;
using Connect.Modules.Planner;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Recording;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Booking;

/// <summary>An appointment as pages show it.</summary>
public sealed record AppointmentCard(
    AppointmentId Id, PersonId Person, PersonId Worker, DateTime Start, DateTime End, string Place, MeetingKind Kind,
    AppointmentState State, AttendanceOutcome? Outcome, AbsenceReason? AbsenceReason, string? AbsenceWords, DateTime BookedAt, ActorKind BookedBy);

/// <summary>The appointments that somebody may see.</summary>
public sealed class Appointments(ConnectDb db, TimeProvider clock)
{
    private const int Bound = 200;

    private static readonly Expression<Func<Appointment, AppointmentCard>> Card = a => new AppointmentCard(
        a.Id, a.Person, a.Worker, a.Start, a.End, a.Place, a.Kind, a.State, a.Outcome, a.AbsenceReason, a.AbsenceWords, a.BookedAt, a.BookedBy);

    private static readonly PerSight<Func<ConnectDb, PersonId, DateTime, DateTime, PersonId, IAsyncEnumerable<AppointmentCard>>> OfWorker = new(AccessAction.See, Thing.Appointment, reaches =>
        EF.CompileAsyncQuery((ConnectDb db, PersonId worker, DateTime from, DateTime to, PersonId viewer) => db.Set<Appointment>()
            .Where(a => a.Worker == worker && a.State == AppointmentState.Booked && a.Start >= from && a.Start < to)
            .Where(a => db.Set<Sight>().Any(line => line.Viewer == viewer && reaches.Contains(line.Reach) && line.Person == a.Person))
            .OrderBy(a => a.Start).ThenBy(a => a.Id)
            .Take(Bound)
            .Select(Card)));

    public Task<AppointmentCard?> OneAsync(AppointmentId id, Actor by, CancellationToken stop) =>
        Cards(Visible(by).Where(a => a.Id == id)).FirstOrDefaultAsync(stop);

    /// <summary>Who booked it, as the journal says.</summary>
    public Task<PersonId?> BookerAsync(AppointmentCard card, CancellationToken stop) => db.Set<JournalEntry>()
        .Where(entry => entry.Person == card.Person && entry.About == card.Id.Value && entry.Kind == AppointmentJournal.BookedKind)
        .Select(entry => entry.Actor).FirstOrDefaultAsync(stop);

    /// <summary>The soonest that is still to come for this person, by whatever way they ask; with these workers only, or with anybody.</summary>
    public Task<AppointmentCard?> NextAsync(PersonId person, IReadOnlyCollection<PersonId>? workers, CancellationToken stop)
    {
        var coming = Coming(db.Set<Appointment>(), person);
        return Cards(workers is null ? coming : coming.Where(a => workers.Contains(a.Worker))).FirstOrDefaultAsync(stop);
    }

    /// <summary>All that are still to come for this person, by whatever way they ask, soonest first.</summary>
    public Task<List<AppointmentCard>> ComingAsync(PersonId person, CancellationToken stop) =>
        Cards(Coming(db.Set<Appointment>(), person)).ToListAsync(stop);

    /// <summary>One that is still to come for this person, by whatever way they ask.</summary>
    public Task<AppointmentCard?> ComingAsync(PersonId person, AppointmentId id, CancellationToken stop) =>
        Cards(Coming(db.Set<Appointment>(), person).Where(a => a.Id == id)).FirstOrDefaultAsync(stop);

    /// <summary>The same, by the time that was chosen.</summary>
    public Task<AppointmentCard?> ComingAtAsync(PersonId person, SlotId slot, CancellationToken stop) =>
        Cards(Coming(db.Set<Appointment>(), person).Where(a => a.Slot == slot)).FirstOrDefaultAsync(stop);

    /// <summary>The soonest of a person, for somebody to whom the person opened it, and no other.</summary>
    public Task<AppointmentCard?> NextForSupporterAsync(PersonId person, Actor by, CancellationToken stop) =>
        Cards(Coming(db.Set<Appointment>().VisibleTo(db, by, Thing.NextAppointment), person)).FirstOrDefaultAsync(stop);

    /// <summary>Still to come for a person, soonest first.</summary>
    public Task<List<AppointmentCard>> UpcomingAsync(PersonId person, Actor by, CancellationToken stop)
    {
        var now = clock.UtcNow();
        return Cards(Visible(by).Where(a => a.Person == person && a.State == AppointmentState.Booked && a.End > now)).ToListAsync(stop);
    }

    /// <summary>A worker's appointments in a span of time.</summary>
    public Task<List<AppointmentCard>> OfWorkerAsync(PersonId worker, DateTime from, DateTime to, Actor by, CancellationToken stop) =>
        OfWorker.For(db, by)(db, worker, from, to, by.Person ?? default).ToListAsync(stop).AsTask();

    /// <summary>A worker's past appointments of which nobody has said what came.</summary>
    public Task<List<AppointmentCard>> WithoutOutcomeAsync(PersonId worker, Actor by, CancellationToken stop)
    {
        var now = clock.UtcNow();
        return Cards(Visible(by).Where(a => a.Worker == worker && a.State == AppointmentState.Booked && a.End < now && a.Outcome == null)).ToListAsync(stop);
    }

    private IQueryable<Appointment> Coming(IQueryable<Appointment> appointments, PersonId person)
    {
        var now = clock.UtcNow();
        return appointments.Where(a => a.Person == person && a.State == AppointmentState.Booked && a.Start > now);
    }

    private IQueryable<Appointment> Visible(Actor by) => db.Set<Appointment>().VisibleTo(db, by, Thing.Appointment);

    private static IQueryable<AppointmentCard> Cards(IQueryable<Appointment> appointments) => appointments
        .OrderBy(a => a.Start).ThenBy(a => a.Id)
        .Take(Bound)
        .Select(Card);
}
