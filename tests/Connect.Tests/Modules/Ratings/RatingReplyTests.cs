using Connect.Modules.Ratings;
using Connect.Tests.Given;

namespace Connect.Tests.Modules.Ratings;

public class RatingReplyTests
{
    [Theory]
    [InlineData("5", 5, null)]
    [InlineData(" 5.\n", 5, null)]
    [InlineData("5!!", 5, null)]
    [InlineData("\"5\"", 5, null)]
    [InlineData("1", 1, null)]
    [InlineData("5 thanks", 5, "thanks")]
    [InlineData("5 really helped", 5, "really helped")]
    [InlineData("5, Really Helped! Sam's great", 5, "Really Helped! Sam's great")]
    [InlineData("4 - it took 2 hours", 4, "it took 2 hours")]
    [InlineData("2\nit was late", 2, "it was late")]
    [InlineData("5 because i saw 3 people", 5, "because i saw 3 people")]
    [InlineData("4 and it helped", 4, "and it helped")]
    [InlineData("Five!", 5, null)]
    [InlineData("five", 5, null)]
    [InlineData("Five, really helped", 5, "really helped")]
    [InlineData("three thanks", 3, "thanks")]
    [InlineData("PUMP", 5, null)]
    [InlineData("4/5", 4, null)]
    [InlineData("4 / 5 good", 4, "good")]
    [InlineData("4 out of 5", 4, null)]
    [InlineData("four out of five", 4, null)]
    [InlineData("5\ufe0f\u20e3", 5, null)]
    [InlineData("5 👍", 5, "👍")]
    [InlineData("5⭐", 5, "⭐")]
    [InlineData("3 ok", 3, "ok")]
    [InlineData("5 best one yet", 5, "best one yet")]
    [InlineData("5 (it rained)", 5, "(it rained)")]
    [InlineData("5 a\0b", 5, "ab")]
    public void A_rating_and_the_person_s_own_words_are_read(string text, int score, string? comment) =>
        Assert.Equal(new RatingReply(score, comment), RatingReply.Read(text));

    [Theory]
    [InlineData("it was a 5")]
    [InlineData("10")]
    [InlineData("0")]
    [InlineData("6")]
    [InlineData("55")]
    [InlineData("05")]
    [InlineData("5pm ok?")]
    [InlineData("5 pm ok?")]
    [InlineData("3 o'clock")]
    [InlineData("3 o’clock")]
    [InlineData("3oclock")]
    [InlineData("1 2")]
    [InlineData("1, 2")]
    [InlineData("4 or 5")]
    [InlineData("4-5")]
    [InlineData("4 - 5")]
    [InlineData("4 to 5")]
    [InlineData("3:30")]
    [InlineData("3.30")]
    [InlineData("3 30")]
    [InlineData("4/10")]
    [InlineData("1/4")]
    [InlineData("4/50")]
    [InlineData("4 out of 10")]
    [InlineData("5?")]
    [InlineData("5%")]
    [InlineData("£5")]
    [InlineData("-5")]
    [InlineData("5th")]
    [InlineData("5 mins late")]
    [InlineData("2 weeks")]
    [InlineData("3 April")]
    [InlineData("3 of us")]
    [InlineData("one thing I wanted to ask")]
    [InlineData("two of us are coming")]
    [InlineData("5 one thing though")]
    [InlineData("1 thing i forgot, do i bring ID")]
    [InlineData("2 things")]
    [InlineData("2 be honest it was great")]
    [InlineData("2 b honest")]
    [InlineData("4 the next one can we meet at the cafe")]
    [InlineData("fiver")]
    [InlineData("book 3")]
    [InlineData("٥")]
    [InlineData("５")]
    [InlineData("")]
    [InlineData("thanks")]
    public void Whatever_may_be_something_else_is_for_the_worker(string text) => Assert.Null(RatingReply.Read(text));

    [Theory]
    [InlineData("RATE 4", 4, null)]
    [InlineData("rate: 5 thanks", 5, "thanks")]
    [InlineData("Sgorio pump", 5, null)]
    public void RATE_and_a_number_is_a_rating_and_nothing_else(string text, int score, string? comment) =>
        Assert.Equal(new RatingReply(score, comment), RatingReply.ReadCommand(text));

    [Theory]
    [InlineData("4")]
    [InlineData("rate")]
    [InlineData("rate 9")]
    [InlineData("rated 4")]
    [InlineData("I rate 4")]
    public void Anything_else_is_not_RATE(string text) => Assert.Null(RatingReply.ReadCommand(text));

    [Fact]
    public void No_text_breaks_the_reading() => AnyText.Sample(text =>
        RatingReply.Read(text) is not { } reply
        || reply.Score is >= 1 and <= 5 && reply.Comment != "" && reply.Comment?.Contains('\0', StringComparison.Ordinal) != true);

    [Fact]
    public void A_very_long_comment_is_kept_whole()
    {
        var comment = string.Join(' ', Enumerable.Repeat("helped", 228));

        Assert.Equal(new RatingReply(5, comment), RatingReply.Read("5 " + comment));
    }
}
