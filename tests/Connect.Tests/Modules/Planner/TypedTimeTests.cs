using System.Globalization;
using Connect.Modules.Planner;
using Connect.Tests.Given;
using CsCheck;

namespace Connect.Tests.Modules.Planner;

public class TypedTimeTests
{
    private static readonly Gen<TimeOnly> AnyTime = Gen.Int[0, 1439].Select(minute => new TimeOnly(minute / 60, minute % 60));

    [Theory]
    [InlineData("9", "09:00")]
    [InlineData("9:30", "09:30")]
    [InlineData("9.30", "09:30")]
    [InlineData("0930", "09:30")]
    [InlineData("930", "09:30")]
    [InlineData(" 9 30 ", "09:30")]
    [InlineData("9am", "09:00")]
    [InlineData("2pm", "14:00")]
    [InlineData("2:15 PM", "14:15")]
    [InlineData("2 p.m.", "14:00")]
    [InlineData("12am", "00:00")]
    [InlineData("12pm", "12:00")]
    [InlineData("midday", "12:00")]
    [InlineData("Midnight", "00:00")]
    [InlineData("14", "14:00")]
    [InlineData("2", "02:00")]
    [InlineData("0", "00:00")]
    public void A_time_is_read_however_it_is_typed(string typed, string time) =>
        Assert.Equal(TimeOnly.ParseExact(time, "HH:mm", CultureInfo.InvariantCulture), TypedTime.Read(typed));

    [Theory]
    [InlineData("")]
    [InlineData("24")]
    [InlineData("9:60")]
    [InlineData("9:3")]
    [InlineData("13pm")]
    [InlineData("0am")]
    [InlineData("nine")]
    [InlineData("-9")]
    [InlineData("9:30:00")]
    [InlineData("٩")]
    public void What_is_no_time_is_not_read(string typed) => Assert.Null(TypedTime.Read(typed));

    [Fact]
    public void What_is_written_is_read_back() => AnyTime.Sample(time => TypedTime.Read(TypedTime.Write(time)) == time);

    [Fact]
    public void The_twelve_hour_clock_says_the_same() => AnyTime.Sample(time =>
        TypedTime.Read(time.ToString("h:mmtt", CultureInfo.InvariantCulture)) == time && TypedTime.Read(time.ToString("HHmm", CultureInfo.InvariantCulture)) == time);

    [Fact]
    public void Nothing_that_is_typed_breaks_it() => AnyText.Sample(text =>
    {
        TypedTime.Read(text);
        TypedDate.Read(text);
        TypedDate.ReadSpan(text);
        return true;
    });
}
