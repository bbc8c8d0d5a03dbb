using Connect.Modules.Conversations;
using Connect.Modules.Ratings;
using Connect.Platform.Data;
using Connect.Platform.Due;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Booking.Due;

/// <summary>Asks how it was, straight after the end. The answer is awaited for seven days.</summary>
internal sealed class AskForFeedback(ConnectDb db, AppointmentTexts texts, Lines lines, AskForRating ask) : IDueWork
{
    public const string DueKind = "booking.feedback";

    public async Task<DueEnd> RunAsync(DueRow row, CancellationToken stop)
    {
        var id = new AppointmentId(row.About);
        if (await db.Set<Appointment>().FirstOrDefaultAsync(a => a.Id == id && a.State == AppointmentState.Booked, stop) is not { } appointment)
            return new DueEnd.CalledOff("The appointment is no longer on.");

        await texts.AskAsync(appointment, stop);
        ask.Run(id.Value, appointment.Person, appointment.Worker, await lines.OfAsync(appointment.Person, appointment.Worker, stop));
        return new DueEnd.Done();
    }
}
