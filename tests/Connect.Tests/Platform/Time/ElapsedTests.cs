using Connect.Platform.Time;

namespace Connect.Tests.Platform.Time;

public sealed class ElapsedTests
{
    [Theory]
    [InlineData("00:00:59", "less than a minute")]
    [InlineData("00:01:00", "1 minute")]
    [InlineData("00:59:59", "59 minutes")]
    [InlineData("01:00:00", "1 hour")]
    [InlineData("23:59:59", "23 hours")]
    [InlineData("1.00:00:00", "1 day")]
    [InlineData("12.23:00:00", "12 days")]
    public void It_is_told_in_the_largest_whole_unit(string time, string words) => Assert.Equal(words, Elapsed.Words(TimeSpan.Parse(time, null)));
}
