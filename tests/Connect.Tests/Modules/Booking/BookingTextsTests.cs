using Connect.Modules.Booking;
using Connect.Modules.Booking.Skill;
using Connect.Modules.Ratings;
using Connect.Platform;
using Connect.Platform.Time;
using Connect.Tests.Given;
using CsCheck;

namespace Connect.Tests.Modules.Booking;

public class BookingTextsTests
{
    private const string Place = "the Bridge Street office", Phone = "01632 960001", LongName = "Maximilian";

    // As long as a date gets: "Wed 29 September", "10:30am"; "Mercher 29 Gorffennaf" in Welsh.
    private static readonly DateTime[] LongTimes = [At(2027, 9, 29, 10, 30), At(2026, 7, 29, 10, 30), At(2027, 9, 29, 12, 0)];

    public static MatrixTheoryData<Language, string> LanguagesAndNames => new(Enum.GetValues<Language>(), ["Sam", "Priya", LongName]);

    [Theory]
    [MemberData(nameof(LanguagesAndNames))]
    public void Every_text_keeps_the_rules(Language language, string name) =>
        Assert.All(LongTimes.SelectMany(time => Texts(language, name, time)), text =>
        {
            TextRules.Keep(text, language);
            TextRules.AsksOnlyForWordsWeKnow(text);
        });

    // A list of times is no prose; and a long name or date is not our wording.
    [Fact]
    public void Every_English_text_can_be_read_at_ten() =>
        Assert.All(
            Texts(Language.English, "Sam", At(2027, 4, 1, 11, 0)).Where(text => !text.Contains('\n', StringComparison.Ordinal)),
            TextRules.CanBeReadAtTen);

    // A worker may type 60 letters.
    [Theory]
    [MemberData(nameof(LanguagesAndNames))]
    public void A_confirmation_keeps_the_rules_however_long_the_name_of_the_place_is(Language language, string name)
    {
        var place = "Bridge Street community office, second floor, ask at the desk"[..60];
        foreach (var text in new[] { BookingTexts.Booked(language, name, LongTimes[0], place), BookingTexts.MovedForYou(language, name, LongTimes[0], place), BookingTexts.Next(language, name, LongTimes[0], place) })
        {
            TextRules.Keep(text, language);
            Assert.Contains(place, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_offer_is_a_numbered_list_with_what_to_reply() =>
        Assert.Equal(
            "Connect: to see Sam reply BOOK and the number.\n1 Mon 29 Mar 9am\n2 Mon 29 Mar 2pm\n3 Tue 30 Mar 10am\n4 Thu 1 Apr 11am\n5 Fri 2 Apr 9am\nOr reply MORE for more",
            BookingTexts.Offer(
                Language.English,
                "Sam",
                [(1, At(2027, 3, 29, 9, 0)), (2, At(2027, 3, 29, 14, 0)), (3, At(2027, 3, 30, 10, 0)), (4, At(2027, 4, 1, 11, 0)), (5, At(2027, 4, 2, 9, 0))],
                more: true));

    [Fact]
    public void Any_five_times_and_numbers_fit_one_English_part() =>
        Gen.Select(Gen.Int[1, 95], Gen.Int[0, 11 * 365 * 288].Array[6], Gen.Bool).Sample((first, minutes, more) =>
        {
            var starts = minutes.Select(five => At(2026, 1, 1, 0, 0).AddMinutes(5 * five)).ToArray();
            var times = starts.Take(5).Select((start, index) => (first + index, start)).ToList();
            TextRules.Keep(BookingTexts.Offer(Language.English, LongName, times, more), Language.English);
            TextRules.Keep(BookingTexts.ChangeOffer(Language.English, LongName, starts[5], times, more), Language.English);
            TextRules.Keep(BookingTexts.Offer(Language.Welsh, LongName, times, more), Language.Welsh);
            TextRules.Keep(BookingTexts.ChangeOffer(Language.Welsh, LongName, starts[5], times, more), Language.Welsh);
        });

    [Fact]
    public void More_is_offered_only_when_there_is_more()
    {
        var times = new[] { (1, LongTimes[0]) };

        Assert.DoesNotContain("MORE", BookingTexts.Offer(Language.English, "Sam", times, more: false), StringComparison.Ordinal);
        Assert.Contains("MORE", BookingTexts.Offer(Language.English, "Sam", times, more: true), StringComparison.Ordinal);
        Assert.Contains("MWY", BookingTexts.ChangeOffer(Language.Welsh, "Sam", LongTimes[1], times, more: true), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.English, "If this was not you reply NOT ME")]
    [InlineData(Language.Welsh, "Os nad chi wnaeth hyn atebwch NID FI")]
    public void A_change_says_how_to_object(Language language, string words)
    {
        Assert.Contains(words, BookingTexts.Moved(language, "Sam", LongTimes[0], Place), StringComparison.Ordinal);
        Assert.Contains(words, BookingTexts.Cancelled(language, "Sam", LongTimes[0]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.English, "NOT ME")]
    [InlineData(Language.Welsh, "NID FI")]
    public void A_change_by_the_worker_offers_no_undoing(Language language, string words)
    {
        Assert.DoesNotContain(words, BookingTexts.MovedForYou(language, "Sam", LongTimes[0], Place), StringComparison.Ordinal);
        Assert.DoesNotContain(words, BookingTexts.CancelledForYou(language, "Sam", LongTimes[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_confirmation_says_who_when_and_where() =>
        Assert.Equal(
            "Connect: you are booked with Sam on Thu 1 April at 11am. Place: the Bridge Street office. To change it text CHANGE. To ask something just reply.",
            BookingTexts.Booked(Language.English, "Sam", At(2027, 4, 1, 11, 0), Place));

    [Fact]
    public void Workers_are_listed_by_number_and_name()
    {
        Assert.EndsWith("\n1 Sam\n2 Leo", BookingTexts.WhichWorker(Language.English, ["Sam", "Leo"]), StringComparison.Ordinal);
        Assert.Equal(new BookingRequest.ListTimes("Leo"), BookingWords.Read("BOOK Leo"));
    }

    [Fact]
    public void What_the_feedback_request_asks_for_is_read() =>
        Assert.All(Enumerable.Range(1, 5), score => Assert.Equal(score, RatingReply.Read($"{score} a comment")?.Score));

    [Fact]
    public void Every_wording_has_its_Welsh() => TextRules.HasItsWelsh(typeof(BookingTexts));

    private static IEnumerable<string> Texts(Language language, string name, DateTime time)
    {
        var five = Enumerable.Range(1, 5).Select(number => (number, time)).ToList();
        return
        [
            BookingTexts.Offer(language, name, five, more: true),
            BookingTexts.Offer(language, name, five, more: false),
            BookingTexts.Offer(language, name, five[..1], more: false),
            BookingTexts.ChangeOffer(language, name, time, five, more: true),
            BookingTexts.ChangeOffer(language, name, time, five, more: false),
            BookingTexts.ChangeOffer(language, name, time, five[..1], more: false),
            BookingTexts.NoTimes(language, name),
            BookingTexts.NoMoreTimes(language, name),
            BookingTexts.NoOtherTimes(language, name, time),
            BookingTexts.Booked(language, name, time, Place),
            BookingTexts.Moved(language, name, time, Place),
            BookingTexts.MovedForYou(language, name, time, Place),
            BookingTexts.Next(language, name, time, Place),
            BookingTexts.Cancelled(language, name, time),
            BookingTexts.CancelledForYou(language, name, time),
            BookingTexts.WhichToCancel(language, [(name, time), (name, time)]),
            BookingTexts.WhichToCancel(language, [.. five.Select(_ => (name, time))]),
            BookingTexts.Restored(language, name, time),
            BookingTexts.Undone(language, name, time),
            BookingTexts.CannotRestore(language),
            BookingTexts.Taken(language),
            BookingTexts.NumberUnknown(language),
            BookingTexts.ListOld(language),
            BookingTexts.NothingToMove(language),
            BookingTexts.NoneBooked(language),
            BookingTexts.DayBefore(language, name, time, Phone),
            BookingTexts.SevenDays(language, name, time, Phone),
            BookingTexts.Feedback(language, name),
            RatingTexts.Thanks(language),
            BookingTexts.WhichWorker(language, [name, LongName, LongName, "Leo", "Priya"]),
        ];
    }

    private static DateTime At(int year, int month, int day, int hour, int minute) =>
        UkTime.ToUtc(new DateTime(year, month, day, hour, minute, 0));
}
