using Connect.Modules.Booking.Skill;
using Connect.Tests.Given;
using CsCheck;

namespace Connect.Tests.Modules.Booking.Skill;

public class BookingWordsTests
{
    [Theory]
    [InlineData("book", null)]
    [InlineData("Book.", null)]
    [InlineData("  BOOK \r\n", null)]
    [InlineData("\"book\"", null)]
    [InlineData("please book", null)]
    [InlineData("book please", null)]
    [InlineData("book an appointment", null)]
    [InlineData("book me in thanks", null)]
    [InlineData("BWCIO", null)]
    [InlineData("book sam", "sam")]
    [InlineData("Book Sam please", "Sam")]
    [InlineData("book with Sam", "Sam")]
    [InlineData("book Sam Okafor", "Sam Okafor")]
    [InlineData("book Anne-Marie", "Anne-Marie")]
    [InlineData("book O’Neill!", "O’Neill")]
    [InlineData("bwcio gyda Sam", "Sam")]
    public void A_request_for_times_is_read(string text, string? who) => Assert.Equal(new BookingRequest.ListTimes(who), BookingWords.Read(text));

    [Theory]
    [InlineData("book 4", 4)]
    [InlineData("BOOK4", 4)]
    [InlineData("book four", 4)]
    [InlineData("Book 4 please", 4)]
    [InlineData("please book 4 for me", 4)]
    [InlineData("book number 4", 4)]
    [InlineData("Book: 4.", 4)]
    [InlineData("book #4", 4)]
    [InlineData("book\n4", 4)]
    [InlineData("book 4 👍", 4)]
    [InlineData("book 4\ufe0f\u20e3", 4)]
    [InlineData("\u200fbook\u200b 4", 4)]
    [InlineData("book 12", 12)]
    [InlineData("book12", 12)]
    [InlineData("book twenty", 20)]
    [InlineData("book 99", 99)]
    [InlineData("bwcio 4", 4)]
    [InlineData("BWCIO4", 4)]
    [InlineData("bwcio pedwar os gwelwch yn dda", 4)]
    [InlineData("archebu deg", 10)]
    public void A_booking_by_number_is_read(string text, int number) => Assert.Equal(new BookingRequest.Choose(number, true), BookingWords.Read(text));

    [Theory]
    [InlineData("4", 4)]
    [InlineData("4.", 4)]
    [InlineData(" 4 ", 4)]
    [InlineData("04", 4)]
    [InlineData("4 please", 4)]
    [InlineData("4 thank you", 4)]
    [InlineData("four", 4)]
    [InlineData("FOUR!", 4)]
    [InlineData("number 4", 4)]
    [InlineData("pedair", 4)]
    [InlineData("rhif 4 plis", 4)]
    public void A_bare_number_is_read_as_one(string text, int number) => Assert.Equal(new BookingRequest.Choose(number, false), BookingWords.Read(text));

    [Theory]
    [InlineData("DROP 2", 2)]
    [InlineData("drop number 2 please", 2)]
    [InlineData("cancel 2", 2)]
    [InlineData("CANSLO dau", 2)]
    [InlineData("drop", null)]
    public void One_of_several_to_cancel_is_read(string text, int? number) => Assert.Equal(new BookingRequest.CancelOne(number), BookingWords.Read(text));

    [Theory]
    [InlineData("book-4", 4)]
    [InlineData("book - 4", 4)]
    public void A_dash_after_BOOK_is_no_sign_of_a_number(string text, int number) => Assert.Equal(new BookingRequest.Choose(number, true), BookingWords.Read(text));

    [Theory]
    [InlineData("more", typeof(BookingRequest.More))]
    [InlineData("More times please", typeof(BookingRequest.More))]
    [InlineData("MWY", typeof(BookingRequest.More))]
    [InlineData("change", typeof(BookingRequest.Change))]
    [InlineData("Move my appointment", typeof(BookingRequest.Change))]
    [InlineData("newid", typeof(BookingRequest.Change))]
    [InlineData("cancel", typeof(BookingRequest.Cancel))]
    [InlineData("CANX", typeof(BookingRequest.Cancel))]
    [InlineData("Cancel appointment.", typeof(BookingRequest.Cancel))]
    [InlineData("canslo", typeof(BookingRequest.Cancel))]
    [InlineData("Next", typeof(BookingRequest.Next))]
    [InlineData("When's my next appointment?", typeof(BookingRequest.Next))]
    [InlineData("nesaf", typeof(BookingRequest.Next))]
    [InlineData("NOT ME", typeof(BookingRequest.NotMe))]
    [InlineData("notme", typeof(BookingRequest.NotMe))]
    [InlineData("It wasn't me", typeof(BookingRequest.NotMe))]
    [InlineData("It wasn’t me!!", typeof(BookingRequest.NotMe))]
    [InlineData("Nid fi", typeof(BookingRequest.NotMe))]
    public void A_command_word_is_read(string text, Type request) => Assert.IsType(request, BookingWords.Read(text));

    [Theory]
    [InlineData("no 4")]
    [InlineData("No. 4")]
    [InlineData("not 4")]
    [InlineData("dont book 4")]
    [InlineData("don't book")]
    [InlineData("book no 4")]
    [InlineData("book not 4")]
    [InlineData("I will book a taxi at 4")]
    [InlineData("book a taxi at 4")]
    [InlineData("book 4 or 5")]
    [InlineData("book 4 5")]
    [InlineData("book 100")]
    [InlineData("book 0")]
    [InlineData("book100")]
    [InlineData("book4u")]
    [InlineData("book it off work")]
    [InlineData("book more")]
    [InlineData("book twenty one")]
    [InlineData("booked")]
    [InlineData("facebook 4")]
    [InlineData("notebook")]
    [InlineData("4pm")]
    [InlineData("4:30")]
    [InlineData("4.30")]
    [InlineData("4-5")]
    [InlineData("-4")]
    [InlineData(" –4")]
    [InlineData("drop it")]
    [InlineData("drop 4 or 5")]
    [InlineData("cancel 100")]
    [InlineData("£4")]
    [InlineData("4%")]
    [InlineData("4 kids")]
    [InlineData("100")]
    [InlineData("0")]
    [InlineData("٤")]
    [InlineData("４")]
    [InlineData("can we change my plan")]
    [InlineData("change of address")]
    [InlineData("more like it")]
    [InlineData("no more")]
    [InlineData("next time")]
    [InlineData("who is next to you")]
    [InlineData("not me again with the bus")]
    [InlineData("me")]
    [InlineData("my bus got cancelled")]
    [InlineData("cancel my gym")]
    [InlineData("cannot come")]
    [InlineData("cancel it")]
    [InlineData("yes change it please")]
    [InlineData("time 4")]
    [InlineData("thanks")]
    [InlineData("please")]
    [InlineData("ok")]
    [InlineData("")]
    [InlineData(" \n ")]
    [InlineData("👍")]
    public void Whatever_is_not_clearly_a_command_is_for_the_worker(string text) => Assert.Null(BookingWords.Read(text));

    [Fact]
    public void No_text_breaks_the_reading() => AnyText.Sample(text => BookingWords.Read(text) switch
    {
        BookingRequest.Choose { Number: < 1 or > 99 } => false,
        BookingRequest.ListTimes { Who: { } who } => text.Contains(who, StringComparison.Ordinal),
        _ => true,
    });

    [Fact]
    public void A_command_survives_case_spaces_and_punctuation() =>
        AnyText.Dressed(["book", "4"]).Sample(text => BookingWords.Read(text) is BookingRequest.Choose { Number: 4, SaysBook: true });

    [Fact]
    public void A_command_inside_a_sentence_is_none() =>
        AnyText.Sentence(["I", "we", "then", "bus", "came", "late", "today", "work", "should"])
            .Sample(text => BookingWords.Read($"{text} book 4 {text}") is null && BookingWords.Read($"{text} cancel") is null);

    [Fact]
    public void Long_texts_and_odd_characters_are_letters() =>
        Assert.All(["book " + new string('a', 1_600), string.Concat(Enumerable.Repeat("book ", 320)), "bo\0ok", "\0", "\ud83d", "שלום 4"],
            text => Assert.Null(BookingWords.Read(text)));
}
