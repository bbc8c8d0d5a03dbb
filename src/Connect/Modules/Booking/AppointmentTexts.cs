using System.Text.Json;
using Connect.Modules.Booking.Due;
using Connect.Modules.Conversations;
using Connect.Modules.People;
using Connect.Modules.Planner;
using Connect.Modules.Pods;
using Connect.Platform.Access;
using Connect.Platform.Due;
using Connect.Platform.Time;

namespace Connect.Modules.Booking;

/// <summary>What a person is told about an appointment: at once, before it, and straight after it.</summary>
public sealed class AppointmentTexts(WriteText write, PersonCards cards, PodPlaces places, DueRows due, TimeProvider clock)
{
    internal static readonly IReadOnlyCollection<string> Kinds = [RemindOfAppointment.DueKind, AskForFeedback.DueKind];

    internal Task ConfirmAsync(Appointment appointment, Actor by, CancellationToken stop) => TellAsync(appointment, by, Booked(appointment.Start, appointment.Place), stop, appointment.End);

    internal Task TellMovedAsync(Appointment appointment, Actor by, CancellationToken stop) =>
        TellAsync(appointment, by, Moved(appointment.Start, appointment.Place, by), stop, appointment.End);

    internal Task TellCancelledAsync(Appointment appointment, Actor by, CancellationToken stop) => TellAsync(appointment, by, Cancelled(appointment.Start, by), stop);

    /// <summary>The very text that booking this time would send.</summary>
    internal Task<string> PreviewBookedAsync(PersonId person, SlotCard time, CancellationToken stop) =>
        WordsAsync(person, time.Worker, Booked(time.Start, time.Place), stop);

    /// <summary>The very text that moving to this time would send.</summary>
    internal Task<string> PreviewMovedAsync(PersonId person, SlotCard time, Actor by, CancellationToken stop) =>
        WordsAsync(person, time.Worker, Moved(time.Start, time.Place, by), stop);

    /// <summary>The very text that cancelling would send.</summary>
    internal Task<string> PreviewCancelledAsync(AppointmentCard appointment, Actor by, CancellationToken stop) =>
        WordsAsync(appointment.Person, appointment.Worker, Cancelled(appointment.Start, by), stop);

    internal Task TellRestoredAsync(Appointment appointment, Actor by, CancellationToken stop) =>
        TellAsync(appointment, by, (person, worker) => BookingTexts.Restored(person.Language, worker.FirstName, appointment.Start), stop);

    internal Task TellUndoneAsync(Appointment appointment, Actor by, CancellationToken stop) =>
        TellAsync(appointment, by, (person, worker) => BookingTexts.Undone(person.Language, worker.FirstName, appointment.Start), stop);

    /// <summary>The reminders and the feedback request, each as a row that is due.</summary>
    internal void Schedule(Appointment appointment)
    {
        foreach (var reminder in ReminderTimes.For(appointment.Start, clock.UtcNow()))
            due.Add(RemindOfAppointment.DueKind, appointment.Id.Value, reminder.AtUtc, facts: JsonSerializer.Serialize(reminder));
        due.Add(AskForFeedback.DueKind, appointment.Id.Value, appointment.End);
    }

    internal Task CallOffAsync(AppointmentId appointment, string reason, CancellationToken stop) =>
        due.CallOffAsync(appointment.Value, Kinds, reason, stop);

    internal async Task RemindAsync(Appointment appointment, ReminderTime reminder, CancellationToken stop)
    {
        var (person, worker) = (await cards.OfAsync(appointment.Person, stop), await cards.OfAsync(appointment.Worker, stop));
        var telephone = (await places.OfAsync(appointment.Worker, stop)).Telephone;
        var body = reminder.Kind == ReminderKind.DayBefore
            ? BookingTexts.DayBefore(person.Language, worker.FirstName, appointment.Start, telephone)
            : BookingTexts.SevenDays(person.Language, worker.FirstName, appointment.Start, telephone);
        await write.RunAsync(new(person.Id, worker.Id, body) { Unprompted = true, NotAfter = reminder.NotAfterUtc }, Assistant(worker.Id), stop);
    }

    internal async Task AskAsync(Appointment appointment, CancellationToken stop)
    {
        var (person, worker) = (await cards.OfAsync(appointment.Person, stop), await cards.OfAsync(appointment.Worker, stop));
        await write.RunAsync(new(person.Id, worker.Id, BookingTexts.Feedback(person.Language, worker.FirstName)) { Unprompted = true }, Assistant(worker.Id), stop);
    }

    // What was booked is told until it is over: after an outage of a day it would only bewilder.
    private async Task TellAsync(Appointment appointment, Actor by, Func<PersonCard, PersonCard, string> body, CancellationToken stop, DateTime? notAfter = null)
    {
        var words = await WordsAsync(appointment.Person, appointment.Worker, body, stop);
        await write.RunAsync(new(appointment.Person, appointment.Worker, words) { OutlivesStop = by.Kind == ActorKind.ByText, NotAfter = notAfter }, Assistant(appointment.Worker), stop);
    }

    private async Task<string> WordsAsync(PersonId person, PersonId worker, Func<PersonCard, PersonCard, string> body, CancellationToken stop) =>
        body(await cards.OfAsync(person, stop), await cards.OfAsync(worker, stop));

    private static Func<PersonCard, PersonCard, string> Booked(DateTime start, string place) =>
        (person, worker) => BookingTexts.Booked(person.Language, worker.FirstName, start, place);

    // Only a change by text can be undone by NOT ME, so only that is told so.
    private static Func<PersonCard, PersonCard, string> Moved(DateTime start, string place, Actor by) => (person, worker) =>
        by.Kind == ActorKind.ByText
            ? BookingTexts.Moved(person.Language, worker.FirstName, start, place)
            : BookingTexts.MovedForYou(person.Language, worker.FirstName, start, place);

    private static Func<PersonCard, PersonCard, string> Cancelled(DateTime start, Actor by) => (person, worker) =>
        by.Kind == ActorKind.ByText
            ? BookingTexts.Cancelled(person.Language, worker.FirstName, start)
            : BookingTexts.CancelledForYou(person.Language, worker.FirstName, start);

    private static Actor Assistant(PersonId worker) => new(worker, ActorKind.Assistant);
}
