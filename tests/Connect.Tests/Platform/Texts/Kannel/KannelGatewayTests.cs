using System.Net;
using Connect.Platform.Texts;

namespace Connect.Tests.Platform.Texts.Kannel;

/// <summary>The contract on a real Kannel, and what only Kannel does.</summary>
public sealed class KannelGatewayTests(KannelNetwork network) : HttpGatewayContract(network), IClassFixture<KannelNetwork>
{
    [Fact]
    public async Task Bytes_that_are_no_text_are_kept_too()
    {
        var phone = NewPhone();
        var data = Enumerable.Range(0, 256).Select(value => (byte)value).ToArray();

        await network.SendFromPhoneAsync(phone, Line, data);

        Assert.Equal(data, (await KeptFromAsync(phone)).Raw);
    }

    [Theory]
    [InlineData("62226", "62226")]
    [InlineData("Parcel%00Post", "ParcelPost")]
    [InlineData("33612345678", "+33612345678")]
    [InlineData("07700900199", "+447700900199")]
    public async Task A_sender_without_a_uk_number_is_kept_as_well(string sender, string kept)
    {
        var callback = network.ReceivedCallback($"sender-{kept}", "+", Line, "hello").ToString().Replace("from=&", $"from={sender}&", StringComparison.Ordinal);

        using var response = await network.Caller.GetAsync(new Uri(callback), Stop);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        await KeptFromAsync(kept);
    }

    [Fact]
    public async Task A_text_without_an_id_is_kept_each_time_it_comes()
    {
        var phone = NewPhone();
        var callback = new Uri(network.ReceivedCallback("", phone, Line, "book").ToString().Replace("&id=", "", StringComparison.Ordinal));

        for (var time = 0; time < 2; time++)
            using (var answer = await network.Caller.GetAsync(callback, Stop)) Assert.Equal(HttpStatusCode.OK, answer.StatusCode);

        Assert.Equal(2, network.Inbox.Texts.Count(text => text.From == phone && text.Raw.SequenceEqual("book"u8.ToArray())));
    }

    [Theory]
    [InlineData("2", "id:7 sub:001 dlvrd:000 stat:UNDELIV err:001 text:Booked Mon", TextState.Undelivered, "stat:UNDELIV err:001")]
    [InlineData("16", "NACK/0x0000000b/Invalid Destination Address", TextState.Failed, "NACK/0x0000000b/Invalid Destination Address")]
    [InlineData("16", "Booked Mon with Sam", TextState.Failed, null)]
    [InlineData("1", "id:7 stat:DELIVRD text:Booked Mon", TextState.Delivered, null)]
    public async Task A_failure_says_why_without_the_words_of_the_text(string type, string reply, TextState state, string? reason)
    {
        var text = TextId.New();
        var callback = network.ReceiptCallback(text, TextState.Sent).ToString().Replace("type=8&fid=7&reply=", $"type={type}&reply={Uri.EscapeDataString(reply)}", StringComparison.Ordinal);

        using var response = await network.Caller.GetAsync(new Uri(callback), Stop);

        var receipt = Assert.Single(network.Inbox.Receipts, r => r.Text == text);
        Assert.Equal((state, reason), (receipt.State, receipt.Reason));
    }

    [Fact]
    public async Task A_frozen_kannel_gets_the_text_later()
    {
        var hurried = network.GatewayTo(network.Kannel.SendUrl);
        await network.Kannel.FreezeAsync();
        try
        {
            Assert.IsType<SendResult.Later>(await hurried.SendAsync(TextTo(NewPhone(), "Hello"), Stop));
        }
        finally
        {
            await network.Kannel.ThawAsync();
        }
    }

    [Fact]
    public async Task Texts_that_kannel_accepted_survive_its_being_killed()
    {
        var texts = Enumerable.Range(0, 20).Select(_ => TextTo(NewPhone(), "Hello")).ToArray();
        await network.DisconnectPhonesAsync();
        foreach (var text in texts) Assert.IsType<SendResult.Accepted>(await network.Gateway.SendAsync(text, Stop));

        await network.Kannel.KillAsync();
        Assert.IsType<SendResult.Later>(await network.Gateway.SendAsync(TextTo(NewPhone(), "Hello"), Stop));
        await network.Kannel.StartAsync(Stop);
        await network.ConnectPhonesAsync();

        var waiting = texts.Select(text => text.To[1..]).ToHashSet();
        while (waiting.Count > 0) waiting.Remove((await network.NextAsync(Stop)).To);
    }

    [Fact]
    public async Task The_parts_of_a_long_text_are_reported_as_one_text()
    {
        var text = TextTo(NewPhone(), new string('x', 500));

        await network.Gateway.SendAsync(text, Stop);

        await UntilAsync(() => network.Inbox.Receipts.Any(r => r.Text == text.Id && r.State == TextState.Delivered));
    }
}
