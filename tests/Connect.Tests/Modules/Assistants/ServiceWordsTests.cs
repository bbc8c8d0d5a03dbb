using Connect.Modules.Assistants;
using Connect.Tests.Given;

namespace Connect.Tests.Modules.Assistants;

public class ServiceWordsTests
{
    [Theory]
    [InlineData("STOP", ServiceWord.Stop)]
    [InlineData(" stop. ", ServiceWord.Stop)]
    [InlineData("Stop!!!\n", ServiceWord.Stop)]
    [InlineData("STOPALL", ServiceWord.Stop)]
    [InlineData("stop all", ServiceWord.Stop)]
    [InlineData("Unsubscribe", ServiceWord.Stop)]
    [InlineData("OPT-OUT", ServiceWord.Stop)]
    [InlineData("optout", ServiceWord.Stop)]
    [InlineData("STOPIO", ServiceWord.Stop)]
    [InlineData("Start", ServiceWord.Start)]
    [InlineData("Dechrau", ServiceWord.Start)]
    [InlineData("help", ServiceWord.Help)]
    [InlineData("HELP?", ServiceWord.Help)]
    [InlineData("helpu", ServiceWord.Help)]
    internal void The_whole_text_is_the_word(string text, ServiceWord word) => Assert.Equal(word, ServiceWords.Read(text));

    [Theory]
    [InlineData("stop please")]
    [InlineData("stop texting me")]
    [InlineData("bus stop")]
    [InlineData("help me with my form")]
    [InlineData("can you help")]
    [InlineData("start again")]
    [InlineData("st0p")]
    [InlineData("non-stop")]
    [InlineData("")]
    [InlineData("...")]
    public void Anything_more_is_for_the_worker(string text) => Assert.Null(ServiceWords.Read(text));

    [Fact]
    public void No_text_breaks_the_reading() =>
        AnyText.Sample(text => ServiceWords.Read(text) is null || text.Length < 40 || text.Any(c => !char.IsAsciiLetter(c)));
}
