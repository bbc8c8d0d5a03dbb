using Connect.Platform.Time;
using CsCheck;
using Microsoft.Extensions.Time.Testing;
using NodaTime;
using NodaTime.TimeZones;

namespace Connect.Tests.Platform.Time;

public class UkTimeTests
{
    private static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];

    private static readonly Gen<DateTime> AnyMinute =
        Gen.Int[0, 12 * 366 * 24 * 60].Select(minutes => new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(minutes));

    // Within a day of a change, where the mistakes are.
    private static readonly Gen<DateTime> NearAChange =
        Gen.Select(Gen.Int[2026, 2036], Gen.Bool, Gen.Int[-1440, 1440])
            .Select((year, spring, minutes) => LastSunday(year, spring ? 3 : 10).AddHours(1).AddMinutes(minutes));

    [Theory]
    [InlineData("2027-03-28T00:59", "2027-03-28T00:59")]
    [InlineData("2027-03-28T01:00", "2027-03-28T02:00")]
    [InlineData("2027-10-31T00:30", "2027-10-31T01:30")]
    [InlineData("2027-10-31T01:30", "2027-10-31T01:30")]
    public void The_wall_clock_follows_both_changes(string utc, string local)
    {
        var shown = UkTime.ToLocal(At(utc));

        Assert.Equal(At(local), shown);
        Assert.Equal(DateTimeKind.Unspecified, shown.Kind);
    }

    [Theory]
    [InlineData("2027-03-28T01:30", "2027-03-28T01:30")]
    [InlineData("2027-10-31T01:30", "2027-10-31T00:30")]
    [InlineData("2027-07-01T09:00", "2027-07-01T08:00")]
    [InlineData("2027-12-01T09:00", "2027-12-01T09:00")]
    public void A_missing_time_moves_forward_and_a_repeated_one_is_the_first(string local, string utc)
    {
        var instant = UkTime.ToUtc(At(local));

        Assert.Equal(At(utc), instant);
        Assert.Equal(DateTimeKind.Utc, instant.Kind);
    }

    [Fact]
    public void Local_time_agrees_with_an_independent_zone_database() =>
        Gen.OneOf(AnyMinute, NearAChange).Sample(utc =>
            UkTime.ToLocal(utc) == Instant.FromDateTimeUtc(utc).InZone(London).ToDateTimeUnspecified());

    [Fact]
    public void Utc_agrees_with_an_independent_zone_database() =>
        Gen.OneOf(AnyMinute, NearAChange).Sample(wall =>
            UkTime.ToUtc(wall) == London.ResolveLocal(LocalDateTime.FromDateTime(wall), Resolvers.LenientResolver).ToDateTimeUtc());

    [Fact]
    public void Only_times_in_the_missing_hour_are_missing() =>
        Gen.OneOf(AnyMinute, NearAChange).Sample(wall =>
            UkTime.IsMissing(wall) == (London.MapLocal(LocalDateTime.FromDateTime(wall)).Count == 0));

    [Fact]
    public void The_kind_of_what_comes_in_makes_no_difference()
    {
        var summer = new DateTime(2027, 7, 1, 23, 30, 0, DateTimeKind.Utc);

        foreach (var kind in Enum.GetValues<DateTimeKind>())
        {
            Assert.Equal(new DateTime(2027, 7, 2, 0, 30, 0), UkTime.ToLocal(DateTime.SpecifyKind(summer, kind)));
            Assert.Equal(summer.AddHours(-1), UkTime.ToUtc(DateTime.SpecifyKind(summer, kind)));
        }
    }

    [Fact]
    public void Today_is_the_date_in_London_and_not_in_Greenwich()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2027, 7, 1, 23, 30, 0, TimeSpan.Zero));

        Assert.Equal(new DateOnly(2027, 7, 2), UkTime.Today(clock));
    }

    private static DateTime At(string text) =>
        DateTime.ParseExact(text, "yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    private static DateTime LastSunday(int year, int month)
    {
        var day = new DateTime(year, month, 31, 0, 0, 0, DateTimeKind.Utc);
        return day.AddDays(-(int)day.DayOfWeek);
    }
}
