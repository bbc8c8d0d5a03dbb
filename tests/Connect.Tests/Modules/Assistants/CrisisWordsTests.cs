using Connect.Modules.Assistants;
using Connect.Tests.Given;
using CsCheck;

namespace Connect.Tests.Modules.Assistants;

public class CrisisWordsTests
{
    [Theory]
    [InlineData("I don't want to live")]
    [InlineData("i dont want to live anymore")]
    [InlineData("I don’t wanna be here any more")]
    [InlineData("im going to KILL MYSELF")]
    [InlineData("gonna kill my-self")]
    [InlineData("i want to end it all")]
    [InlineData("ending my life tonight")]
    [InlineData("feeling suicidal")]
    [InlineData("i keep thinking about suicide.")]
    [InlineData("been hurting myself again")]
    [InlineData("I hurt\nmyself")]
    [InlineData("self-harm")]
    [InlineData("everyone would be better off without me")]
    [InlineData("i cant go on like this")]
    [InlineData("took an overdose")]
    [InlineData("he says hes going to kill himself")]
    [InlineData("im going to kill him")]
    [InlineData("I'll stab her")]
    [InlineData("he threatened to kill me")]
    [InlineData("he has a knife")]
    [InlineData("I am in danger")]
    [InlineData("book 4. then i will kill myself")]
    [InlineData("dwi isio marw")]
    [InlineData("Rwy'n mynd i ladd fy hun")]
    [InlineData("lladd fy hun")]
    [InlineData("hunan-niweidio")]
    [InlineData("ddim eisiau byw")]
    [InlineData("dwi mewn perygl")]
    public void A_person_is_alerted(string text) => Assert.True(CrisisWords.Match(text));

    [Theory]
    [InlineData("just killing time")]
    [InlineData("dead good thanks")]
    [InlineData("my feet are killing me")]
    [InlineData("that killed the mood")]
    [InlineData("i cant go on Monday")]
    [InlineData("the deadline is friday")]
    [InlineData("it all ended well")]
    [InlineData("i will do it myself")]
    [InlineData("cut my hair")]
    [InlineData("shoot me a text")]
    [InlineData("the suicides squad film")]
    [InlineData("my phone is dead")]
    [InlineData("is it the end of the week")]
    [InlineData("book 4")]
    [InlineData("mae marw wedi bod yn y teulu")]
    [InlineData("")]
    public void Ordinary_talk_alerts_nobody(string text) => Assert.False(CrisisWords.Match(text));

    [Fact]
    public void In_doubt_a_person_looks() => Assert.True(CrisisWords.Match("i dont want to live in Avonbridge"));

    [Fact]
    public void The_words_are_found_wherever_they_stand() =>
        AnyText.Sentence(["please", "today", "the", "4", "bus", "then"]).Sample(around =>
            CrisisWords.Match($"{around}, I DON'T want to live. {around}") && !CrisisWords.Match(around));

    [Fact]
    public void Spaces_case_and_punctuation_hide_nothing() =>
        AnyText.Dressed(["hurt", "myself"]).Sample(CrisisWords.Match);

    [Fact]
    public void No_text_breaks_the_matching() => AnyText.Sample(text => CrisisWords.Match(text) == CrisisWords.Match(text.ToUpperInvariant()) || !text.All(char.IsAscii));

    [Fact]
    public void A_line_with_choices_stands_for_each_of_them() =>
        Assert.Equal(["kill him", "kill her", "hurt him", "hurt her"], CrisisWords.Choices("(kill|hurt) (him|her)"));
}
