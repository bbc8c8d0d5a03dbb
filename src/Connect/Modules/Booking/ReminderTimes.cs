using Connect.Platform.Time;

namespace Connect.Modules.Booking;

internal enum ReminderKind
{
    SevenDays,
    DayBefore,
}

/// <summary>A reminder, when it goes, and after when it is better not sent: the office day it belongs to has ended.</summary>
internal sealed record ReminderTime(ReminderKind Kind, DateTime AtUtc, DateTime NotAfterUtc);

/// <summary>
/// When an appointment's reminders go, reckoned on London's wall clock and always between 09:00 and 18:00.
/// <list type="bullet">
/// <item>Seven days before, at the appointment's own time of day brought into 09:00 to 17:30, when booked over 8 days ahead.</item>
/// <item>The day before at 10:00; at 17:30 when the booking came less than two hours before 10:00 or later; none when it came
/// less than two hours before 17:30, since the confirmation has only just said the same.</item>
/// </list>
/// </summary>
internal static class ReminderTimes
{
    private static readonly TimeOnly Opens = new(9, 0), Morning = new(10, 0), Last = new(17, 30), Closes = new(18, 0);
    private static readonly TimeSpan AfterBooking = TimeSpan.FromHours(2);

    public static IReadOnlyList<ReminderTime> For(DateTime startUtc, DateTime bookedUtc)
    {
        var start = UkTime.ToLocal(startUtc);
        var booked = UkTime.ToLocal(bookedUtc);
        return [.. SevenDays(start, booked), .. DayBefore(start, bookedUtc)];
    }

    private static IEnumerable<ReminderTime> SevenDays(DateTime start, DateTime booked)
    {
        if (start - booked <= TimeSpan.FromDays(8)) yield break;

        var time = TimeOnly.FromDateTime(start);
        yield return On(DateOnly.FromDateTime(start).AddDays(-7), time < Opens ? Opens : time > Last ? Last : time, ReminderKind.SevenDays);
    }

    private static IEnumerable<ReminderTime> DayBefore(DateTime start, DateTime bookedUtc)
    {
        var day = DateOnly.FromDateTime(start).AddDays(-1);
        return new[] { Morning, Last }
            .Select(time => On(day, time, ReminderKind.DayBefore))
            .Where(reminder => reminder.AtUtc - bookedUtc >= AfterBooking)
            .Take(1);
    }

    private static ReminderTime On(DateOnly day, TimeOnly time, ReminderKind kind) =>
        new(kind, UkTime.ToUtc(day.ToDateTime(time)), UkTime.ToUtc(day.ToDateTime(Closes)));
}
