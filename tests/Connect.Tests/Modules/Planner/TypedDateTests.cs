using Connect.Modules.Planner;
using CsCheck;

namespace Connect.Tests.Modules.Planner;

public class TypedDateTests
{
    private static readonly Gen<DateSpan> AnySpan =
        Gen.Select(Gen.Int[0, 5000], Gen.Int[0, 1439], Gen.Int[0, 1439]).Select((day, from, to) =>
            new DateSpan(new DateOnly(2026, 1, 1).AddDays(day), new TimeOnly(from / 60, from % 60), new TimeOnly(to / 60, to % 60)));

    [Theory]
    [InlineData("29/3/2027")]
    [InlineData("29/03/2027")]
    [InlineData(" 29-3-2027")]
    [InlineData("29.3.2027")]
    [InlineData("29 3 2027")]
    [InlineData("29 March 2027")]
    [InlineData("29 mar 2027")]
    [InlineData("2027-03-29")]
    public void A_date_is_read_however_it_is_typed(string typed) => Assert.Equal(new DateOnly(2027, 3, 29), TypedDate.Read(typed));

    [Theory]
    [InlineData("")]
    [InlineData("30/2/2027")]
    [InlineData("29/3/27")]
    [InlineData("3/29/2027")]
    public void What_is_no_date_is_not_read(string typed) => Assert.Null(TypedDate.Read(typed));

    [Theory]
    [InlineData("29/3/2027 9am to 12")]
    [InlineData("29/3/2027 9-12")]
    [InlineData("29 March 2027, 09:00–12:00")]
    [InlineData("2027-03-29 9.00 until midday")]
    [InlineData("29-3-2027 0900 TO 1200")]
    public void A_date_with_times_is_read(string typed) =>
        Assert.Equal(new DateSpan(new(2027, 3, 29), new(9, 0), new(12, 0)), TypedDate.ReadSpan(typed));

    [Theory]
    [InlineData("29/3/2027")]
    [InlineData("29/3/2027 9am")]
    [InlineData("9am to 12")]
    [InlineData("29/3/2027 9am to lunch")]
    public void A_date_without_times_is_not_a_stretch(string typed) => Assert.Null(TypedDate.ReadSpan(typed));

    [Fact]
    public void What_is_written_is_read_back() => AnySpan.Sample(span => TypedDate.ReadSpan(TypedDate.Write(span)) == span);
}
