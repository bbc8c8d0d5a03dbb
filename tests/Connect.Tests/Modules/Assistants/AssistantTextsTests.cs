using Connect.Modules.Assistants;
using Connect.Modules.Booking;
using Connect.Modules.Ratings;
using Connect.Platform;
using Connect.Tests.Given;

namespace Connect.Tests.Modules.Assistants;

public class AssistantTextsTests
{
    public static TheoryData<Language> Languages => [.. Enum.GetValues<Language>()];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_text_keeps_the_rules(Language language) => Assert.All(Texts(language), text =>
    {
        TextRules.Keep(text, language);
        TextRules.AsksOnlyForWordsWeKnow(text);
    });

    [Theory]
    [MemberData(nameof(Languages))]
    public void Help_alone_tells_how_to_stop_and_gives_the_office_and_999(Language language)
    {
        var help = AssistantTexts.Help(language, "01632 960001");

        TextRules.Keep(help, language, tellsHowToStop: true);
        TextRules.AsksOnlyForWordsWeKnow(help);
        Assert.Contains("STOP", help, StringComparison.Ordinal);
        Assert.Contains("01632 960001", help, StringComparison.Ordinal);
        Assert.Contains("999", help, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_English_text_can_be_read_at_ten() => Assert.All(Texts(Language.English), TextRules.CanBeReadAtTen);

    [Theory]
    [InlineData(Language.English, "automated")]
    [InlineData(Language.Welsh, "awtomatig")]
    public void The_assistant_says_that_it_is_automated(Language language, string word)
    {
        Assert.Contains(word, AssistantTexts.NotUnderstood(language), StringComparison.Ordinal);
        Assert.Contains(word, AssistantTexts.Help(language, "01632 960001"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.English, "START")]
    [InlineData(Language.Welsh, "DECHRAU")]
    public void Who_has_stopped_texts_is_told_how_to_start_them(Language language, string word)
    {
        Assert.Contains(word, AssistantTexts.Stopped(language), StringComparison.Ordinal);
        Assert.Equal(ServiceWord.Start, ServiceWords.Read(word));
    }

    [Fact]
    public void Every_wording_has_its_Welsh() => TextRules.HasItsWelsh(typeof(AssistantTexts));

    private static string[] Texts(Language language) =>
    [
        AssistantTexts.NotUnderstood(language),
        AssistantTexts.NotUnderstoodAway(language, "Sam", "Priya"),
        AssistantTexts.Stopped(language),
        AssistantTexts.Started(language),
        AssistantTexts.Danger(language),
        AssistantTexts.UnknownNumber(language),
        AssistantTexts.PassedOn(language),
        AssistantTexts.WhichQuestion(language, BookingTexts.PlainlyCancel(language, 5), RatingTexts.Plainly(language, 5)),
        AssistantTexts.WhichQuestion(language, BookingTexts.Plainly(language, 5), RatingTexts.Plainly(language, 5)),
    ];
}
