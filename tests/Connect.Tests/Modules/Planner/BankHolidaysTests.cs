using Connect.Modules.Planner;

namespace Connect.Tests.Modules.Planner;

public class BankHolidaysTests
{
    public static TheoryData<int> Years => [.. Enumerable.Range(2024, 13)];

    [Theory]
    [InlineData("2024-12-26", "Boxing Day")]
    [InlineData("2025-04-21", "Easter Monday")]
    [InlineData("2026-05-25", "Spring bank holiday")]
    [InlineData("2026-12-28", "Boxing Day (substitute day)")]
    [InlineData("2027-03-26", "Good Friday")]
    [InlineData("2027-12-27", "Christmas Day (substitute day)")]
    [InlineData("2027-12-28", "Boxing Day (substitute day)")]
    [InlineData("2028-01-03", "New Year's Day (substitute day)")]
    public void The_announced_days_are_there(string date, string name) => Assert.Equal(name, BankHolidays.NameOf(DateOnly.Parse(date, null)));

    [Theory]
    [InlineData("2026-12-26")]
    [InlineData("2027-12-25")]
    [InlineData("2028-01-01")]
    [InlineData("2026-08-03")]
    [InlineData("2026-03-17")]
    public void A_moved_weekend_day_and_a_day_of_another_nation_are_not_there(string date)
    {
        Assert.False(BankHolidays.IsBankHoliday(DateOnly.Parse(date, null)));
        Assert.Null(BankHolidays.NameOf(DateOnly.Parse(date, null)));
    }

    [Theory]
    [MemberData(nameof(Years))]
    public void Each_year_has_the_eight_days_the_law_gives(int year)
    {
        var expected = new List<DateOnly>
        {
            Working(new DateOnly(year, 1, 1)),
            Easter(year).AddDays(-2),
            Easter(year).AddDays(1),
            Monday(new DateOnly(year, 5, 7)),
            Monday(new DateOnly(year, 5, 31)),
            Monday(new DateOnly(year, 8, 31)),
        };
        expected.AddRange(Christmas(year));

        Assert.Equal(expected.Order(), BankHolidays.All.Where(day => day.Year == year));
    }

    // Gauss's way to Easter's full moon by golden number and epact table of 1900 to 2199, not the one the data was made with.
    private static DateOnly Easter(int year)
    {
        var epact = (24 + 19 * (year % 19)) % 30;
        if (epact is 29 || epact is 28 && year % 19 > 10) epact--;
        var fullMoon = new DateOnly(year, 3, 21).AddDays(epact);
        return fullMoon.AddDays(7 - (int)fullMoon.DayOfWeek);
    }

    private static IEnumerable<DateOnly> Christmas(int year)
    {
        // Two working days are given; the first two from the 25th on are always the right ones.
        var first = Working(new DateOnly(year, 12, 25));
        return [first, Working(first.AddDays(1))];
    }

    private static DateOnly Working(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(2),
        DayOfWeek.Sunday => day.AddDays(1),
        _ => day,
    };

    private static DateOnly Monday(DateOnly onOrBefore) => onOrBefore.AddDays(-(((int)onOrBefore.DayOfWeek + 6) % 7));
}
