using Connect.Modules.Conversations;
using Connect.Modules.Ratings;
using Connect.Modules.Settings;
using Connect.Platform.Data;
using Connect.Platform.Due;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Booking.Due;

/// <summary>
/// Asks how it was, straight after the end, or in the morning if that is at night. The question is open from when its text leaves: of two, the
/// newest is the one that the person has just read. The answer is awaited for seven days.
/// </summary>
internal sealed class AskForFeedback(ConnectDb db, AppointmentTexts texts, Lines lines, AskForRating ask, TimeProvider clock) : IDueWork
{
    public const string DueKind = "booking.feedback";

    public async Task<DueEnd> RunAsync(DueRow row, CancellationToken stop)
    {
        var id = new AppointmentId(row.About);
        if (await db.Set<Appointment>().FirstOrDefaultAsync(a => a.Id == id && a.State == AppointmentState.Booked, stop) is not { } appointment)
            return new DueEnd.CalledOff("The appointment is no longer on.");
        if (QuietHours.EndOf(clock.UtcNow()) is { } morning) return new DueEnd.PutOff(morning, "Nobody is asked at night.");

        await texts.AskAsync(appointment, stop);
        ask.Run(id.Value, appointment.Person, appointment.Worker, await lines.OfAsync(appointment.Person, appointment.Worker, stop));
        return new DueEnd.Done();
    }
}
