using System.Globalization;
using Connect.Platform;
using Connect.Platform.Time;

namespace Connect.Tests.Platform.Time;

public class UkTimeTextTests
{
    private static readonly DateTime MondayNine = new(2027, 3, 29, 8, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime ThursdayEleven = new(2027, 4, 1, 10, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void English_dates_follow_the_house_style()
    {
        Assert.Equal("Mon 29 Mar 9am", UkTimeText.ShortSlot(MondayNine, Language.English));
        Assert.Equal("Mon 29 Mar", UkTimeText.ShortDay(MondayNine, Language.English));
        Assert.Equal("Thu 1 April", UkTimeText.Day(ThursdayEleven, Language.English));
        Assert.Equal("Thursday 1 April 2027", UkTimeText.LongDate(ThursdayEleven, Language.English));
        Assert.Equal("Thursday 1 April", UkTimeText.LongDay(new DateOnly(2027, 4, 1), Language.English));
        Assert.Equal("10am to 11am", UkTimeText.Range(ThursdayEleven.AddHours(-1), ThursdayEleven, Language.English));
    }

    [Fact]
    public void Welsh_dates_have_their_own_words()
    {
        Assert.Equal("Llun 29 Maw 9yb", UkTimeText.ShortSlot(MondayNine, Language.Welsh));
        Assert.Equal("Iau 1 Ebrill", UkTimeText.Day(ThursdayEleven, Language.Welsh));
        Assert.Equal("Dydd Iau 1 Ebrill 2027", UkTimeText.LongDate(ThursdayEleven, Language.Welsh));
        Assert.Equal("Dydd Iau 1 Ebrill", UkTimeText.LongDay(new DateOnly(2027, 4, 1), Language.Welsh));
        Assert.Equal("10yb i 11yb", UkTimeText.Range(ThursdayEleven.AddHours(-1), ThursdayEleven, Language.Welsh));
    }

    [Theory]
    [InlineData(9, 0, "9am", "9yb")]
    [InlineData(14, 30, "2:30pm", "2:30yp")]
    [InlineData(12, 0, "midday", "hanner dydd")]
    [InlineData(12, 5, "12:05pm", "12:05yp")]
    [InlineData(0, 0, "midnight", "hanner nos")]
    [InlineData(0, 15, "12:15am", "12:15yb")]
    [InlineData(23, 59, "11:59pm", "11:59yp")]
    public void Clock_times_are_short_and_never_ambiguous_at_twelve(int hour, int minute, string english, string welsh)
    {
        var winter = new DateTime(2027, 1, 4, hour, minute, 0, DateTimeKind.Utc);

        Assert.Equal(english, UkTimeText.Clock(winter, Language.English));
        Assert.Equal(welsh, UkTimeText.Clock(winter, Language.Welsh));
    }

    [Fact]
    public void English_names_are_those_of_the_calendar()
    {
        for (var day = new DateOnly(2027, 1, 1); day.Year == 2027; day = day.AddDays(1))
        {
            Assert.Equal(day.ToString("dddd d MMMM", CultureInfo.InvariantCulture), UkTimeText.LongDay(day, Language.English));
            Assert.Equal(
                day.ToString("ddd d MMM", CultureInfo.InvariantCulture),
                UkTimeText.ShortDay(day.ToDateTime(new TimeOnly(12, 0)), Language.English));
        }
    }

    [Fact]
    public void Every_Welsh_name_differs_from_its_neighbours_and_fits_the_phone_alphabet()
    {
        var days = Enumerable.Range(0, 7).Select(n => UkTimeText.Day(MondayNine.AddDays(n), Language.Welsh).Split(' ')[0]);
        var months = Enumerable.Range(1, 12).Select(n => UkTimeText.LongDay(new DateOnly(2027, n, 1), Language.Welsh).Split(' ')[^1]).ToList();

        Assert.Equal(["Llun", "Mawrth", "Mercher", "Iau", "Gwener", "Sadwrn", "Sul"], days);
        Assert.Equal(12, months.Distinct().Count());
        Assert.All(months, month => Assert.All(month, letter => Assert.True(char.IsAscii(letter))));
    }

    [Fact]
    public void The_machine_s_culture_changes_nothing()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");
            Assert.Equal("Mon 29 Mar 9am", UkTimeText.ShortSlot(MondayNine, Language.English));
            Assert.Equal("Thursday 1 April 2027", UkTimeText.LongDate(ThursdayEleven, Language.English));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
