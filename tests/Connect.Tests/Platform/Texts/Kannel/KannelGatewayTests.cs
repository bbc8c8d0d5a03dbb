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
