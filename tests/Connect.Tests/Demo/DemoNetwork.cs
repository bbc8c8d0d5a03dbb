using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Connect.Platform.Data;
using Connect.Platform.Texts;
using Connect.Platform.Time;
using Connect.Tests.Fakes;
using Connect.Tests.Platform.Texts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Connect.Tests.Demo;

/// <summary>A demonstration, and its handsets as a browser reaches them: <c>/demo/texts</c>.</summary>
public sealed class DemoNetwork : ITextNetwork, IAsyncLifetime
{
    private readonly Dictionary<string, int> _read = [];
    private DemoApp? _demo;

    public ITextGateway Gateway => new Queueing(App.Services);

    public ListInbox Inbox { get; } = new();

    public string Logs => "";

    private WebApplication App => _demo?.Web ?? throw new InvalidOperationException("Not started");

    public async ValueTask InitializeAsync() => _demo = await DemoApp.StartAsync(builder => builder.Services.Replace(ServiceDescriptor.Singleton<ITextInbox>(provider =>
        new SeenByTheTest(ActivatorUtilities.CreateInstance<TextInbox>(provider), Inbox))));

    public async Task SendFromPhoneAsync(string phone, string line, string body)
    {
        // In parts: the other kind of form has no NUL.
        using var form = new MultipartFormDataContent { { new StringContent(phone), "from" }, { new StringContent(line), "to" }, { new StringContent(body), "body" } };
        using var answer = await App.GetTestClient().PostAsync("/demo/texts", form);
        answer.EnsureSuccessStatusCode();
    }

    public async Task<string> NextOnPhoneAsync(string phone, CancellationToken stop)
    {
        var texts = await App.GetTestClient().GetFromJsonAsync<JsonArray>($"/demo/texts?phone={Uri.EscapeDataString(phone)}", stop);
        var next = texts!.Where(text => (string?)text!["direction"] == "in").ElementAt(_read.GetValueOrDefault(phone));
        _read[phone] = _read.GetValueOrDefault(phone) + 1;
        return (string)next!["body"]!;
    }

    public ValueTask DisposeAsync() => _demo?.DisposeAsync() ?? ValueTask.CompletedTask;

    // A handset shows what the service has sent: a text is queued before its gateway gets it.
    private sealed class Queueing(IServiceProvider services) : ITextGateway
    {
        private readonly ITextGateway _phones = services.GetRequiredService<ITextGateway>();

        public string Name => _phones.Name;

        public async Task<SendResult> SendAsync(TextToSend text, CancellationToken stop)
        {
            var at = services.GetRequiredService<TimeProvider>().UtcNow();
            await services.GetRequiredService<IFrame>().Do(async (ConnectDb db) =>
            {
                db.Add(new OutgoingText { Id = text.Id, From = text.From, To = text.To, Body = text.Body, QueuedAt = at, State = TextState.Sending });
                await db.SaveChangesAsync(stop);
            }, stop);
            return await _phones.SendAsync(text, stop);
        }

        public void MapCallbacks(IEndpointRouteBuilder routes) => _phones.MapCallbacks(routes);
    }

    private sealed class SeenByTheTest(ITextInbox real, ListInbox seen) : ITextInbox
    {
        public async Task StoreAsync(TextIn text, CancellationToken stop)
        {
            await real.StoreAsync(text, stop);
            await seen.StoreAsync(text, stop);
        }

        public async Task StoreAsync(DeliveryReceipt receipt, CancellationToken stop)
        {
            await real.StoreAsync(receipt, stop);
            await seen.StoreAsync(receipt, stop);
        }
    }
}
