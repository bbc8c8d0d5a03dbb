using Connect.Modules.Booking;
using Connect.Platform.Time;
using CsCheck;

namespace Connect.Tests.Modules.Booking;

public class ReminderTimesTests
{
    private static readonly Gen<(DateTime Start, DateTime Booked)> AnyBooking =
        Gen.Select(Gen.Int[0, 11 * 365 * 288], Gen.Int[1, 40 * 288])
            .Select((start, ahead) => (Epoch.AddMinutes(5 * start), Epoch.AddMinutes(5 * (start - ahead))));

    private static readonly DateTime Epoch = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Booked_well_ahead_there_are_two()
    {
        var reminders = ReminderTimes.For(Utc("2027-04-01 11:00"), Utc("2027-03-20 12:00"));

        Assert.Equal([(ReminderKind.SevenDays, "2027-03-25 11:00"), (ReminderKind.DayBefore, "2027-03-31 10:00")], reminders.Select(Local));
    }

    [Theory]
    [InlineData("2027-03-24 11:00", 1)]
    [InlineData("2027-03-24 10:59", 2)]
    [InlineData("2027-03-24 11:01", 1)]
    public void The_first_is_only_for_bookings_over_eight_days_ahead(string booked, int count) =>
        Assert.Equal(count, ReminderTimes.For(Utc("2027-04-01 11:00"), Utc(booked)).Count);

    [Theory]
    [InlineData("2027-04-01 08:15", "2027-03-25 09:00")]
    [InlineData("2027-04-01 17:30", "2027-03-25 17:30")]
    [InlineData("2027-04-01 19:00", "2027-03-25 17:30")]
    public void The_first_keeps_the_appointment_s_time_within_office_hours(string start, string at) =>
        Assert.Equal((ReminderKind.SevenDays, at), Local(ReminderTimes.For(Utc(start), Utc("2027-03-01 09:00"))[0]));

    [Theory]
    [InlineData("2027-03-31 08:00", "2027-03-31 10:00")]
    [InlineData("2027-03-31 08:01", "2027-03-31 17:30")]
    [InlineData("2027-03-31 15:30", "2027-03-31 17:30")]
    [InlineData("2027-03-30 23:00", "2027-03-31 10:00")]
    public void The_second_leaves_two_hours_after_the_booking(string booked, string at) =>
        Assert.Equal([(ReminderKind.DayBefore, at)], ReminderTimes.For(Utc("2027-04-01 11:00"), Utc(booked)).Select(Local));

    [Theory]
    [InlineData("2027-03-31 15:31")]
    [InlineData("2027-03-31 20:00")]
    [InlineData("2027-04-01 08:00")]
    public void Booked_late_there_is_none(string booked) => Assert.Empty(ReminderTimes.For(Utc("2027-04-01 11:00"), Utc(booked)));

    [Fact]
    public void Across_each_clock_change_of_eleven_years_the_wall_time_holds()
    {
        foreach (var change in Enumerable.Range(2026, 11).SelectMany(year => new[] { LastSunday(year, 3), LastSunday(year, 10) }))
        {
            var start = UkTime.ToUtc(change.AddDays(1).ToDateTime(new(9, 30)));
            var reminders = ReminderTimes.For(start, start.AddDays(-20));

            Assert.Equal(change.AddDays(-6).ToDateTime(new(9, 30)), UkTime.ToLocal(reminders[0].AtUtc));
            Assert.Equal(change.ToDateTime(new(10, 0)), UkTime.ToLocal(reminders[1].AtUtc));
        }
    }

    [Fact]
    public void Each_goes_in_office_hours_after_the_booking_and_on_its_own_day() => AnyBooking.Sample((start, booked) =>
        ReminderTimes.For(start, booked).All(reminder =>
        {
            var at = UkTime.ToLocal(reminder.AtUtc);
            var days = UkTime.LocalDate(start).DayNumber - DateOnly.FromDateTime(at).DayNumber;
            return at.TimeOfDay >= TimeSpan.FromHours(9)
                && reminder.AtUtc < reminder.NotAfterUtc
                && UkTime.ToLocal(reminder.NotAfterUtc) == at.Date.AddHours(18)
                && reminder.AtUtc >= booked.AddHours(2)
                && reminder.NotAfterUtc < start
                && days == (reminder.Kind == ReminderKind.SevenDays ? 7 : 1);
        }));

    [Fact]
    public void Nobody_who_booked_two_days_ahead_goes_without_the_day_before() => AnyBooking.Sample((start, booked) =>
        start - booked < TimeSpan.FromDays(2) || ReminderTimes.For(start, booked).Any(reminder => reminder.Kind == ReminderKind.DayBefore));

    private static DateTime Utc(string local) =>
        UkTime.ToUtc(DateTime.ParseExact(local, "yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture));

    private static (ReminderKind, string) Local(ReminderTime reminder) =>
        (reminder.Kind, FormattableString.Invariant($"{UkTime.ToLocal(reminder.AtUtc):yyyy-MM-dd HH:mm}"));

    private static DateOnly LastSunday(int year, int month)
    {
        var last = new DateOnly(year, month, 31);
        return last.AddDays(-(int)last.DayOfWeek);
    }
}
