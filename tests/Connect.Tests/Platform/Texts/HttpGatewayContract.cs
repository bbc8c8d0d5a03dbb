using System.Net;
using Connect.Platform.Texts;
using Connect.Tests.Fakes;
using Connect.Tests.Servers;

namespace Connect.Tests.Platform.Texts;

/// <summary>What every gateway that is reached over HTTP promises besides: what the network does to it is an answer, and nothing is lost.</summary>
public abstract class HttpGatewayContract(IHttpTextNetwork network) : TextGatewayContract(network)
{
    [Fact]
    public async Task A_text_delivered_five_times_at_once_is_kept_once()
    {
        var phone = NewPhone();
        var callback = network.ReceivedCallback($"repeated-{phone}", phone, Line, "book 2");

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => StatusAsync(callback)));

        Assert.All(answers, status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.Equal("book 2"u8.ToArray(), (await KeptFromAsync(phone)).Raw);
    }

    [Fact]
    public async Task A_text_whose_id_is_long_is_kept_and_kept_once()
    {
        var phone = NewPhone();
        var callback = network.ReceivedCallback($"{new string('1', 500)}-{phone}", phone, Line, "book 2");

        foreach (var status in new[] { await StatusAsync(callback), await StatusAsync(callback) }) Assert.Equal(HttpStatusCode.OK, status);

        Assert.Equal("book 2"u8.ToArray(), (await KeptFromAsync(phone)).Raw);
    }

    [Fact]
    public async Task Receipts_out_of_order_and_repeated_are_each_kept_once()
    {
        var text = TextId.New();
        TextState[] news = [TextState.Delivered, TextState.Sent, TextState.Delivered, TextState.Sent];

        foreach (var state in news) Assert.Equal(HttpStatusCode.OK, await StatusAsync(network.ReceiptCallback(text, state)));

        Assert.Equal([TextState.Delivered, TextState.Sent], network.Inbox.Receipts.Where(r => r.Text == text).Select(r => r.State));
    }

    [Fact]
    public async Task A_malformed_callback_is_refused_and_stores_nothing()
    {
        var asked = network.Inbox.Asked;

        foreach (var callback in network.MalformedCallbacks()) Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync(callback));

        Assert.Equal(asked, network.Inbox.Asked);
    }

    [Fact]
    public async Task A_forged_callback_finds_nothing_there()
    {
        var asked = network.Inbox.Asked;

        foreach (var callback in network.ForgedCallbacks()) Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(callback));

        Assert.Equal(asked, network.Inbox.Asked);
    }

    [Fact]
    public async Task While_the_store_is_down_the_gateway_keeps_its_news_and_tries_again()
    {
        var phone = NewPhone();
        var text = TextTo(phone, "Hello");
        var asked = network.Inbox.Asked;
        network.Inbox.IsDown = true;
        try
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(network.ReceiptCallback(TextId.New(), TextState.Sent)));
            await network.SendFromPhoneAsync(phone, Line, "book");
            await network.Gateway.SendAsync(text, Stop);
            await UntilAsync(() => network.Inbox.Asked >= asked + 4);
        }
        finally
        {
            network.Inbox.IsDown = false;
        }

        Assert.Equal("book"u8.ToArray(), (await KeptFromAsync(phone)).Raw);
        await UntilAsync(() => network.Inbox.Receipts.Any(r => r.Text == text.Id && r.State == TextState.Delivered));
    }

    [Fact]
    public async Task A_gateway_that_is_down_gets_the_text_later() =>
        Assert.IsType<SendResult.Later>(await SendToAsync(new Uri($"http://127.0.0.1:{FreePort.Next()}/send")));

    [Fact]
    public async Task A_gateway_that_takes_the_text_and_says_nothing_gets_it_later()
    {
        using var silent = StubHttp.Silent();
        Assert.IsType<SendResult.Later>(await SendToAsync(silent.Url));
    }

    [Fact]
    public async Task A_gateway_that_does_not_finish_its_answer_gets_the_text_later()
    {
        using var slow = StubHttp.Slow();
        Assert.IsType<SendResult.Later>(await SendToAsync(slow.Url));
    }

    [Fact]
    public async Task A_gateway_that_hangs_up_gets_the_text_later()
    {
        using var hangingUp = StubHttp.HangingUp();
        Assert.IsType<SendResult.Later>(await SendToAsync(hangingUp.Url));
    }

    [Fact]
    public async Task A_gateway_that_has_too_much_to_do_says_when()
    {
        using var busy = StubHttp.Answering(429, "Retry-After: 90\r\n");
        var later = Assert.IsType<SendResult.Later>(await SendToAsync(busy.Url));
        Assert.Equal(TimeSpan.FromSeconds(90), later.After);
    }

    [Theory]
    [InlineData(302), InlineData(401), InlineData(404), InlineData(408), InlineData(500), InlineData(502), InlineData(503)]
    public async Task A_fault_of_the_gateway_or_its_settings_is_not_the_end_of_the_text(int status)
    {
        using var faulty = StubHttp.Answering(status, "Location: http://127.0.0.1:1/\r\n");
        var later = Assert.IsType<SendResult.Later>(await SendToAsync(faulty.Url));
        Assert.Null(later.After);
    }

    [Theory]
    [InlineData(400), InlineData(413)]
    public async Task A_text_the_gateway_refuses_is_refused_for_good(int status)
    {
        using var refusing = StubHttp.Answering(status);
        Assert.IsType<SendResult.Refused>(await SendToAsync(refusing.Url));
    }

    [Fact]
    public async Task A_caller_that_gives_up_is_told_so()
    {
        using var silent = StubHttp.Silent();
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => network.GatewayTo(silent.Url).SendAsync(TextTo(NewPhone(), "Hello"), soon.Token));
    }

    private Task<SendResult> SendToAsync(Uri address) => network.GatewayTo(address).SendAsync(TextTo(NewPhone(), "Hello"), Stop);

    private async Task<HttpStatusCode> StatusAsync(Uri callback)
    {
        using var response = await network.Caller.GetAsync(callback, Stop);
        Assert.Equal("", await response.Content.ReadAsStringAsync(Stop));
        return response.StatusCode;
    }
}
