using System.Text;
using Connect.Platform.Texts;

namespace Connect.Tests.Platform.Texts;

/// <summary>What every gateway promises. Each gateway's tests inherit this and supply a network to run it on.</summary>
public abstract class TextGatewayContract(ITextNetwork network) : IAsyncDisposable
{
    protected const string Line = "+447700900901";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static int s_phones = 299;

    private static readonly Dictionary<string, string> Bodies = new()
    {
        ["plain"] = "Booked: Mon 29 Mar 9am with Sam. Reply CHANGE to move it.",
        ["gsm"] = "Hi £5 @ 10am? ñ Ω [one] {two} ~ ^ \\ |",
        ["euro"] = "€5",
        ["welsh"] = "Sŵn y dŵr yn y tŷ",
        ["emoji"] = "Done 👍🏽 see you ’later’ 👨‍👩‍👧",
        ["right to left"] = "مرحبا، موعدك غدا الساعة ٩ — שלום",
        ["918"] = new string('a', 152) + "€" + new string('b', 765),
        ["long emoji"] = string.Concat(Enumerable.Repeat("x😀", 100)),
        ["1600"] = string.Concat(Enumerable.Repeat("موعد ", 320)),
        ["empty"] = "",
        ["spaces"] = "  two  and a trailing one ",
        ["nul"] = "a\0b",
        ["control"] = "\u0001\t\u001b[31m\u007f\r\nend",
        ["escapes"] = "100% a+b=c&d %41 ?#/",
    };

    protected CancellationToken Stop { get; } = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("plain"), InlineData("gsm"), InlineData("euro"), InlineData("welsh"), InlineData("emoji"), InlineData("right to left")]
    [InlineData("918"), InlineData("long emoji"), InlineData("nul"), InlineData("spaces"), InlineData("escapes")]
    public async Task A_text_reaches_the_phone_as_it_was_written(string kind)
    {
        var text = TextTo(NewPhone(), Bodies[kind]);

        Assert.IsType<SendResult.Accepted>(await network.Gateway.SendAsync(text, Stop));

        Assert.Equal(text.Body, await network.NextOnPhoneAsync(text.To, Stop));
    }

    [Fact]
    public async Task A_text_that_arrived_is_reported_as_delivered()
    {
        var text = TextTo(NewPhone(), "Hello");

        await network.Gateway.SendAsync(text, Stop);

        await UntilAsync(() => network.Inbox.Receipts.Any(r => r.Text == text.Id && r.State == TextState.Delivered));
        Assert.All(network.Inbox.Receipts.Where(r => r.Text == text.Id), receipt => Assert.Equal(network.Gateway.Name, receipt.Gateway));
    }

    [Theory]
    [InlineData("plain"), InlineData("gsm"), InlineData("euro"), InlineData("welsh"), InlineData("emoji"), InlineData("right to left")]
    [InlineData("918"), InlineData("1600"), InlineData("empty"), InlineData("nul"), InlineData("control"), InlineData("spaces"), InlineData("escapes")]
    public async Task A_text_from_a_phone_is_kept_byte_for_byte(string kind)
    {
        var phone = NewPhone();

        await network.SendFromPhoneAsync(phone, Line, Bodies[kind]);

        var kept = await KeptFromAsync(phone);
        Assert.Equal(Encoding.UTF8.GetBytes(Bodies[kind]), kept.Raw);
        Assert.Equal((network.Gateway.Name, phone, Line), (kept.Gateway, kept.From, kept.To));
        Assert.NotEmpty(kept.ProviderId);
    }

    [Fact]
    public async Task The_same_words_sent_twice_are_two_texts()
    {
        var phone = NewPhone();

        await network.SendFromPhoneAsync(phone, Line, "book");
        await network.SendFromPhoneAsync(phone, Line, "book");

        await UntilAsync(() => network.Inbox.Texts.Count(text => text.From == phone) == 2);
    }

    public ValueTask DisposeAsync()
    {
        if (TestContext.Current.TestState?.Result == TestResult.Failed) TestContext.Current.TestOutputHelper?.WriteLine(network.Logs);
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    protected static string NewPhone() => $"+447700900{Interlocked.Increment(ref s_phones)}";

    protected static TextToSend TextTo(string phone, string body) => new(TextId.New(), Line, phone, body);

    protected async Task<TextIn> KeptFromAsync(string phone)
    {
        await UntilAsync(() => network.Inbox.Texts.Any(text => text.From == phone));
        return Assert.Single(network.Inbox.Texts, text => text.From == phone);
    }

    protected async Task UntilAsync(Func<bool> holds)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        late.CancelAfter(Patience);
        while (!holds()) await Task.Delay(20, late.Token);
    }
}
