using Connect.Modules.Invitations;
using Connect.Modules.Supporting.ByText;
using Connect.Platform;
using Connect.Tests.Given;

namespace Connect.Tests.Modules.Supporting;

/// <summary>The texts to supporters and about them keep the rules of every text.</summary>
public sealed class SupportTextWordsTests
{
    public static TheoryData<Language> Languages => [.. Enum.GetValues<Language>()];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_text_keeps_the_rules(Language language) => Assert.All(Texts(language), text => TextRules.Keep(text, language));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Help_alone_tells_how_to_stop(Language language)
    {
        var help = SupportTextWords.Help(language, "01632 960001");

        TextRules.Keep(help, language, tellsHowToStop: true);
        Assert.Contains("01632 960001", help, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_English_text_can_be_read_at_ten() => Assert.All(Texts(Language.English), TextRules.CanBeReadAtTen);

    [Fact]
    public void Every_wording_has_its_Welsh()
    {
        TextRules.HasItsWelsh(typeof(SupportTextWords));
        TextRules.HasItsWelsh(typeof(InvitationTexts));
        TextRules.HasItsWelsh(typeof(Connect.Modules.Supporting.Pages.SupportWords));
        TextRules.HasItsWelsh(typeof(Connect.Modules.Invitations.Pages.InviteWords));
    }

    [Theory]
    [InlineData("AGREE 4821", true, "4821")]
    [InlineData("agree4821", null, null)]
    [InlineData("Agree.", true, null)]
    [InlineData("no 4821", false, "4821")]
    [InlineData("CYTUNO 4821", true, "4821")]
    [InlineData("no i cant come at 4821", null, null)]
    [InlineData("AGREE 48211", null, null)]
    public void An_agreement_is_the_whole_text_or_none(string text, bool? agrees, string? code)
    {
        var answer = AgreementWords.Read(text);

        Assert.Equal(agrees, answer?.Agrees);
        Assert.Equal(code, answer?.Code);
    }

    private static string[] Texts(Language language) =>
    [
        SupportTextWords.OpenedMessages(language, "Alex", withNext: true), SupportTextWords.OpenedMessages(language, "Alex", withNext: false),
        SupportTextWords.OpenedNext(language, "Alex"), SupportTextWords.TeamLine(language, "Alex"), SupportTextWords.PersonCanWrite(language, "Maria"),
        SupportTextWords.Ended(language, "Maria"), SupportTextWords.NotSent(language, "Maria"), SupportTextWords.ReachesNobody(language),
        SupportTextWords.SayWho(language, ["Alex", "Robin"]), SupportTextWords.TeamHasIt(language), SupportTextWords.TeamSayWho(language),
        SupportTextWords.Stopped(language), SupportTextWords.Started(language),
        InvitationTexts.Invited(language, "Alex", "4821"), InvitationTexts.Thanks(language, "Alex"), InvitationTexts.Declined(language),
        InvitationTexts.MaySupport(language, "Sam", "Maria Jones", "4821"), InvitationTexts.Agreed(language, "Maria"), InvitationTexts.Refused(language, "Maria"),
        InvitationTexts.Removed(language, "Maria"), InvitationTexts.NothingToAnswer(language),
    ];
}
