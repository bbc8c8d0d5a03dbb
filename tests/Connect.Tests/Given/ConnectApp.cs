using System.Text;
using Connect.Database;
using Connect.Demo;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Platform.Due;
using Connect.Platform.Mail;
using Connect.Platform.Recording;
using Connect.Platform.Texts;
using Connect.Platform.Time;
using Connect.Tests.Fakes;
using Connect.Tests.Servers;
using Connect.Verbs;
using Connect.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Connect.Tests.Given;

/// <summary>
/// The real service inside the test's process, on a database of its own with the cast in it. Business time stands still until it is moved,
/// and what is due happens when the test lets it: <see cref="SettleAsync"/>, <see cref="MoveClockAsync(DateTime)"/>.
/// </summary>
public sealed class ConnectApp : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly TemporaryFolder _folder;
    private readonly FakeTimeProvider _clock;

    private ConnectApp(WebApplication app, TemporaryFolder folder)
    {
        (_app, _folder) = (app, folder);
        _clock = (FakeTimeProvider)app.Services.GetRequiredService<TimeProvider>();
        (Given, Bookings) = (new GivenPeople(this), new GivenBookings(this));
    }

    public IServiceProvider Services => _app.Services;

    /// <summary>Business time, UTC.</summary>
    public DateTime Now => _clock.UtcNow();

    internal GivenPeople Given { get; }

    internal GivenBookings Bookings { get; }

    internal FakePhones Phones => Services.GetRequiredService<FakePhones>();

    internal FakeMail Mail => Services.GetRequiredService<FakeMail>();

    internal ListLogger Log => Services.GetRequiredService<ListLogger>();

    internal DatabaseSettings Database => Services.GetRequiredService<DatabaseSettings>();

    internal static async Task<ConnectApp> StartAsync(DatabaseKind kind, AppOptions options, PostgresServer postgres)
    {
        var folder = new TemporaryFolder();
        var app = Build(await Templates.CopyAsync(kind, options, postgres, folder.Path), options);
        app.UseConnectPipeline(isDemo: false);
        await app.StartAsync();
        return new(app, folder);
    }

    /// <summary>Everything registered as in the service, but for the clock, the phones and the web server; nothing started.</summary>
    internal static WebApplication Build(DatabaseSettings database, AppOptions options) =>
        ConnectHost.Build(new CommandLine("serve", IsDemo: false, [.. Settings(database, options)]), builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Logging.ClearProviders();
            builder.Services.AddSingleton<ListLogger>().AddSingleton<ILoggerProvider>(provider => provider.GetRequiredService<ListLogger>());
            builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(new FakeTimeProvider(options.Start)));
            builder.Services.AddSingleton<FakePhones>().AddSingleton<ITextGateway>(provider => provider.GetRequiredService<FakePhones>());
            builder.Services.AddSingleton<FakeMail>().AddSingleton<IMailGateway>(provider => provider.GetRequiredService<FakeMail>());
            // Signing in is tested with the real thing elsewhere; here it must not take a second.
            builder.Services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1_000);
            KnownPages.Use(builder.Services);
            if (!options.LoopsRun) WithoutLoops(builder.Services);
            options.Configure?.Invoke(builder);
        }).Build();

    /// <summary>Runs an operation and commits it: <c>app.DoAsync((BookSlot op) => op.RunAsync(...))</c>.</summary>
    public Task<TResult> DoAsync<TOperation, TResult>(Func<TOperation, Task<TResult>> work) where TOperation : notnull =>
        Services.GetRequiredService<IFrame>().Do(work, CancellationToken.None);

    /// <inheritdoc cref="DoAsync{TOperation,TResult}"/>
    public Task DoAsync<TOperation>(Func<TOperation, Task> work) where TOperation : notnull =>
        Services.GetRequiredService<IFrame>().Do(work, CancellationToken.None);

    /// <summary>Asks a query, or the database itself: <c>app.AskAsync((ConnectDb db) => ...)</c>.</summary>
    public async Task<TResult> AskAsync<TQuery, TResult>(Func<TQuery, Task<TResult>> ask) where TQuery : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<TQuery>());
    }

    /// <summary>Lets everything happen that is due now.</summary>
    public Task SettleAsync() => Services.GetRequiredService<StepThroughTime>().SettleAsync(CancellationToken.None);

    /// <summary>Moves business time on to this UTC time, by way of every due instant.</summary>
    public Task MoveClockAsync(DateTime to) =>
        Services.GetRequiredService<StepThroughTime>().RunAsync(to, (utc, _) => { JumpTo(utc); return Task.CompletedTask; }, CancellationToken.None);

    /// <inheritdoc cref="MoveClockAsync(DateTime)"/>
    public Task MoveClockAsync(TimeSpan forward) => MoveClockAsync(Now + forward);

    /// <summary>Moves business time on and lets nothing happen: the service was down meanwhile.</summary>
    public void JumpTo(DateTime utc) => _clock.SetUtcNow(new DateTimeOffset(utc, TimeSpan.Zero));

    /// <summary>Somebody texts one of their workers, their officer unless said otherwise, and everything that follows happens.</summary>
    public async Task TextAsync(string who, string body, string? to = null)
    {
        await StoreTextAsync(await Given.PhoneOfAsync(who), await Given.LineAsync(who, to), body);
        await SettleAsync();
    }

    /// <summary>A text comes in from a number on a line and is kept; nothing more.</summary>
    public Task StoreTextAsync(string from, string line, string body) => StoreTextAsync(from, line, Encoding.UTF8.GetBytes(body));

    /// <inheritdoc cref="StoreTextAsync(string,string,string)"/>
    public Task StoreTextAsync(string from, string line, byte[] body, string? providerId = null) =>
        Services.GetRequiredService<ITextInbox>().StoreAsync(
            new TextIn(FakePhones.GatewayName, providerId ?? Guid.CreateVersion7().ToString(), from, line, body), CancellationToken.None);

    /// <summary>The texts that came to somebody's phone, oldest first.</summary>
    internal async Task<IReadOnlyList<PhoneText>> PhoneAsync(string who) => Phones.On(await Given.PhoneOfAsync(who));

    /// <summary>Their beginnings and when they came, London time: "2027-03-01 10:00 Connect: reminder."</summary>
    internal async Task<IReadOnlyList<string>> GotAsync(string who, int letters = 18) =>
        [.. (await PhoneAsync(who)).Select(text => $"{Local.Text(text.At)} {text.Body[..Math.Min(letters, text.Body.Length)]}")];

    /// <summary>The audit so far, chained, oldest first.</summary>
    internal async Task<List<AuditEvent>> AuditAsync()
    {
        await Services.GetRequiredService<AuditLoop>().ChainAsync(CancellationToken.None);
        return await AskAsync((ConnectDb db) => db.Set<AuditEvent>().OrderBy(audit => audit.Seq).ToListAsync());
    }

    /// <summary>A browser in which nobody is signed in.</summary>
    internal Browser Browser() => new(_app.GetTestServer());

    /// <summary>The way of another system to the service: no cookies, no redirects followed.</summary>
    internal HttpMessageHandler Wire() => _app.GetTestServer().CreateHandler();

    /// <summary>Another system, by HTTPS, with a token or none.</summary>
    internal HttpClient Machine(string? token = null)
    {
        var client = new HttpClient(Wire(), disposeHandler: true) { BaseAddress = new("https://localhost/") };
        if (token is not null) client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        return client;
    }

    /// <summary>One address as a signed-in browser asks for it, answered as it is: where it would lead is not followed.</summary>
    internal async Task<HttpResponseMessage> WithoutRedirectsAsync(string path, string session)
    {
        using var client = Client(session);
        return await client.GetAsync(path);
    }

    /// <summary>Asks with a session, or with none, and follows no redirect.</summary>
    internal HttpClient Client(string? session)
    {
        var client = _app.GetTestClient();
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        if (session is not null) client.DefaultRequestHeaders.Add("Cookie", $"connect={session}");
        return client;
    }

    /// <summary>A browser in which one of the cast has signed in: <c>"sam.okafor"</c>.</summary>
    internal async Task<Browser> SignInAsync(string name)
    {
        var browser = Browser();
        await browser.SignInAsync($"{name}@connect.example", DemoCast.Password);
        return browser;
    }

    /// <summary>Stops it as a node is stopped; its database stays until it is disposed of.</summary>
    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        var database = Database;
        await _app.StopAsync();
        await _app.DisposeAsync();
        try
        {
            await KeptByTheRuleAsync(database);
        }
        finally
        {
            Templates.Release(database);
            _folder.Dispose();
        }
    }

    // Whatever a test did, who sees whom is kept as the rule gives it (ADR 11). A database that a test took down says nothing.
    private static async Task KeptByTheRuleAsync(DatabaseSettings database)
    {
        await using var db = ConnectDatabases.Create(database);
        if (!await db.Database.CanConnectAsync()) return;

        Assert.Equal(0, await KeptSight.CountStraysAsync(db, CancellationToken.None));
    }

    private static IEnumerable<string> Settings(DatabaseSettings database, AppOptions options) =>
    [
        "--applicationName=Connect", "--environment=Production", $"--contentRoot={AppContext.BaseDirectory}",
        // Every browser of a test comes from the same address.
        "--Connect:TryLimits:Forms=100000", "--Connect:TryLimits:Requests=10000000", "--Connect:TextCodes:PerAddressAnHour=10000",
        "--Connect:OpenAuthentication:PerAddressAMinute=100000", "--Connect:Api:RefusedPerAddressAMinute=100000",
        // Signing in with a second factor has tests of its own.
        "--Connect:SignIn:StaffSecondFactor=Offered",
        $"--Connect:Address={options.Address}",
        $"--Connect:Keys={options.Keys ?? Path.Combine(TemporaryFolder.ForTheRun, "keys")}",
        $"--ConnectionStrings:Connect={database.ConnectionString}",
        .. Enumerable.Range(0, options.Lines).Select(index => $"--Texts:Lines:{index}=+447700900{901 + index}"),
    ];

    private static void WithoutLoops(IServiceCollection services)
    {
        Type[] loops = [typeof(DueLoop), typeof(FollowerLoop), typeof(ReceivingLoop), typeof(AuditLoop)];
        var hosted = services.Where(service => service.ServiceType == typeof(IHostedService)
            && service.ImplementationFactory?.GetType().GenericTypeArguments[1] is { } type && loops.Contains(type)).ToList();
        foreach (var service in hosted) services.Remove(service);
    }
}
