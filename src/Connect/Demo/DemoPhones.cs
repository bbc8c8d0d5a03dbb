using System.Text;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Texts;
using Microsoft.EntityFrameworkCore;

namespace Connect.Demo;

/// <summary>The phones of the demonstration, as a gateway: takes every text and says at once that it was delivered.</summary>
internal sealed class DemoPhones(ITextInbox inbox) : ITextGateway
{
    public string Name => "demo";

    public async Task<SendResult> SendAsync(TextToSend text, CancellationToken stop)
    {
        await inbox.StoreAsync(new DeliveryReceipt(Name, $"{text.Id.Value}|delivered", text.Id, TextState.Delivered), stop);
        return new SendResult.Accepted(text.Id.Value.ToString());
    }

    /// <summary>A phone sends a text.</summary>
    public Task ReceiveAsync(string from, string to, string body, CancellationToken stop) =>
        inbox.StoreAsync(new TextIn(Name, Guid.CreateVersion7().ToString(), from, to, Encoding.UTF8.GetBytes(body)), stop);

    public void MapCallbacks(IEndpointRouteBuilder routes)
    {
        // The phones call nobody back: their texts come in through POST /demo/texts.
    }
}

/// <summary>What one handset of the demonstration shows, oldest first.</summary>
internal sealed class Handset(ConnectDb db)
{
    public async Task<List<HandsetText>> OfAsync(string phone, CancellationToken stop)
    {
        var got = await db.Set<OutgoingText>().Where(t => t.To == phone && t.State == TextState.Delivered)
            .Select(t => new { t.From, t.Body, At = t.StateAt ?? t.QueuedAt, t.QueuedAt, t.Id }).ToListAsync(stop);
        var sent = await db.Set<ReceivedText>().Where(t => t.From == phone).ToListAsync(stop);
        return
        [
            .. got.Select(t => (Text: new HandsetText("in", t.From, phone, t.Body, t.At, "delivered"), Order: t.QueuedAt, Id: t.Id.Value.ToString()))
                .Concat(sent.Select(t => (Text: new HandsetText("out", phone, t.To, t.Body, t.ReceivedAt, "sent"), Order: t.ReceivedAt, Id: "")))
                .OrderBy(line => line.Order).ThenBy(line => line.Id, StringComparer.Ordinal)
                .Select(line => line.Text),
        ];
    }
}

/// <param name="Direction">"in": the handset received it; "out": it sent it.</param>
internal sealed record HandsetText(string Direction, string From, string To, string Body, DateTime At, string Status);
