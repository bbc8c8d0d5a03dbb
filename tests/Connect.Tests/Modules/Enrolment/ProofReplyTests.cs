using Connect.Modules.Enrolment;
using Connect.Modules.Enrolment.Skill;
using Connect.Platform;
using Connect.Tests.Given;

namespace Connect.Tests.Modules.Enrolment;

public sealed class ProofReplyTests
{
    [Theory]
    [InlineData("no", true)]
    [InlineData("NO!", true)]
    [InlineData("not me", true)]
    [InlineData("who is this", true)]
    [InlineData("Who's this?", true)]
    [InlineData("wrong number mate", true)]
    [InlineData("na", true)]
    [InlineData("pwy sy yna", true)]
    [InlineData("ok", false)]
    [InlineData("OK thanks", false)]
    [InlineData("iawn", false)]
    [InlineData("hi it's Casey", false)]
    [InlineData("yes", false)]
    public void A_doubt_is_heard_in_whatever_words(string text, bool denies) => Assert.Equal(denies, ProofReply.Denies(text));

    [Theory]
    [InlineData("Alex", "Alex", true)]
    [InlineData("its alex", "Alex", true)]
    [InlineData("I'm Siân.", "Siân", true)]
    [InlineData("sian", "Siân", true)]
    [InlineData("yes", "Alex", false)]
    [InlineData("ok", "Alex", false)]
    [InlineData("Alexander", "Alex", false)]
    [InlineData("is it adam alex ben chris dan ed or fred", "Alex", false)]
    public void Only_their_first_name_shows_that_it_is_still_theirs(string text, string name, bool isName) => Assert.Equal(isName, ProofReply.IsName(text, name));

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Welsh)]
    public void What_goes_to_a_number_that_is_not_proved_keeps_the_rules_of_texts(Language language)
    {
        foreach (var text in new[] { EnrolmentTexts.Welcome(language), EnrolmentTexts.StillTheirs(language), EnrolmentTexts.Proved(language, false), EnrolmentTexts.Proved(language, true), EnrolmentTexts.NotYours(language) })
        {
            TextRules.Keep(text, language);
            if (language == Language.English) TextRules.CanBeReadAtTen(text);
        }
    }

    [Fact]
    public void Every_text_and_page_has_its_welsh()
    {
        TextRules.HasItsWelsh(typeof(EnrolmentTexts));
        TextRules.HasItsWelsh(typeof(Connect.Modules.Enrolment.Pages.EnrolWords));
    }
}
