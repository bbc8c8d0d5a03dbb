using Connect.Platform.Texts;
using Connect.Platform.Texts.Kannel;
using Connect.Tests.Fakes;
using Connect.Tests.Servers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Connect.Tests.Platform.Texts.Kannel;

/// <summary>Our callbacks on loopback, a real Kannel behind them, and the phone network behind that.</summary>
public sealed class KannelNetwork : IHttpTextNetwork, IAsyncLifetime
{
    private const string Secret = "a-callback-secret-for-tests-0123456789";

    private readonly Uri _host = new($"http://127.0.0.1:{FreePort.Next()}");
    private KannelServer? _kannel;
    private FakeSmsc? _smsc;
    private WebApplication? _app;

    public ITextGateway Gateway => App.Services.GetRequiredService<ITextGateway>();

    public ListInbox Inbox { get; } = new();

    public string Logs => Kannel.Logs;

    public HttpClient Caller => App.Services.GetRequiredService<IHttpClientFactory>().CreateClient("caller");

    internal KannelServer Kannel => _kannel ?? throw new InvalidOperationException("Not started");

    private WebApplication App => _app ?? throw new InvalidOperationException("Not started");

    public async ValueTask InitializeAsync()
    {
        _kannel = await KannelServer.StartAsync(new Uri(_host, $"/webhooks/kannel/{Secret}"), CancellationToken.None);
        _app = await StartHostAsync(_kannel.SendUrl);
        await ConnectPhonesAsync();
    }

    public async Task ConnectPhonesAsync() => _smsc = await FakeSmsc.ConnectAsync(Kannel.SmscPort, CancellationToken.None);

    public async Task DisconnectPhonesAsync()
    {
        if (_smsc is not null) await _smsc.DisposeAsync();
    }

    public Task SendFromPhoneAsync(string phone, string line, string body) => _smsc!.SendAsync(phone[1..], line[1..], body);

    public Task SendFromPhoneAsync(string phone, string line, byte[] data) => _smsc!.SendAsync(phone[1..], line[1..], data);

    public async Task<string> NextOnPhoneAsync(string phone, CancellationToken stop)
    {
        while (true)
        {
            var text = await NextAsync(stop);
            if (text.To == phone[1..]) return text.Body;
        }
    }

    /// <summary>Waits for the next text that reaches any handset.</summary>
    public Task<TextOnPhone> NextAsync(CancellationToken stop) => _smsc!.NextAsync(stop).AsTask().WaitAsync(TimeSpan.FromSeconds(20), stop);

    public ITextGateway GatewayTo(Uri address)
    {
        var services = new ServiceCollection().AddKannel(Settings(address));
        services.AddHttpClient("kannel", client => client.Timeout = TimeSpan.FromSeconds(1));
        return services.BuildServiceProvider().GetRequiredService<ITextGateway>();
    }

    public Uri ReceivedCallback(string id, string from, string to, string body) =>
        Callback($"received?from={from[1..]}&to={to[1..]}&id={id}&coding=0&charset=UTF-8&text={Uri.EscapeDataString(body)}");

    public Uri ReceiptCallback(TextId text, TextState state) =>
        Callback($"receipt?ref={text.Value}&type={(state == TextState.Delivered ? 1 : 8)}&fid=7&reply=");

    public IEnumerable<Uri> MalformedCallbacks() =>
    [
        Callback("received"),
        Callback("received?from=447700900101&to=447700900901"),
        Callback("received?id=1&to=447700900901&text=book"),
        Callback("received?id=1&from=447700900101&to=447700900901"),
        Callback("receipt"),
        Callback("receipt?ref=1&type=1"),
        Callback($"receipt?ref={TextId.New().Value}&type=3"),
        Callback($"receipt?ref={TextId.New().Value}&type=delivered"),
    ];

    public IEnumerable<Uri> ForgedCallbacks() => new[] { ReceivedCallback("1", "+447700900101", "+447700900901", "book"), ReceiptCallback(TextId.New(), TextState.Sent) }
        .SelectMany(right => new[] { "guess", Secret + "x", Secret[..^1], Secret.ToUpperInvariant(), "%20" }.Select(guess => new Uri(right.ToString().Replace(Secret, guess, StringComparison.Ordinal))));

    public async ValueTask DisposeAsync()
    {
        await DisconnectPhonesAsync();
        if (_kannel is not null) await _kannel.DisposeAsync();
        if (_app is not null) await _app.DisposeAsync();
    }

    private Uri Callback(string rest) => new(_host, $"/webhooks/kannel/{Secret}/{rest}");

    private async Task<WebApplication> StartHostAsync(Uri sendUrl)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(_host.ToString());
        builder.Services.AddHttpClient();
        builder.Services.AddSingleton<ITextInbox>(Inbox);
        builder.Services.AddKannel(Settings(sendUrl));
        var app = builder.Build();
        app.Services.GetRequiredService<ITextGateway>().MapCallbacks(app);
        await app.StartAsync();
        return app;
    }

    private IConfiguration Settings(Uri sendUrl) => new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
    {
        ["Texts:Gateway"] = "kannel",
        ["Texts:Kannel:SendUrl"] = sendUrl.ToString(),
        ["Texts:Kannel:User"] = KannelServer.User,
        ["Texts:Kannel:Password"] = KannelServer.Password,
        ["Texts:Kannel:CallbackSecret"] = Secret,
        ["Texts:Kannel:CallbackBaseUrl"] = _host.ToString(),
    }).Build();
}
