using System.Text.Json;
using Connect.Platform.Data;
using Connect.Platform.Due;
using Connect.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Connect.Modules.Booking.Due;

/// <summary>Reminds of an appointment, unless it is no longer on or the time for it has passed.</summary>
internal sealed class RemindOfAppointment(ConnectDb db, AppointmentTexts texts, TimeProvider clock) : IDueWork
{
    public const string DueKind = "booking.reminder";

    public async Task<DueEnd> RunAsync(DueRow row, CancellationToken stop)
    {
        var id = new AppointmentId(row.About);
        var reminder = JsonSerializer.Deserialize<ReminderTime>(row.Facts!)!;
        if (clock.UtcNow() > reminder.NotAfterUtc) return new DueEnd.CalledOff("Its time had passed.");
        if (await db.Set<Appointment>().FirstOrDefaultAsync(a => a.Id == id && a.State == AppointmentState.Booked, stop) is not { } appointment)
            return new DueEnd.CalledOff("The appointment is no longer on.");

        await texts.RemindAsync(appointment, reminder, stop);
        return new DueEnd.Done();
    }
}
