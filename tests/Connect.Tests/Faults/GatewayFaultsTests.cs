using System.Diagnostics;
using Connect.Demo;
using Connect.Modules.Booking;
using Connect.Modules.Planner;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Due;
using Connect.Platform.Texts;
using Connect.Platform.Time;
using Connect.Tests.Fakes;
using Connect.Tests.Given;
using Connect.Tests.Servers;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Connect.Tests.Faults;

/// <summary>The gateway is down, slow, asks for patience, or dies in the middle: texts wait and go out in order, and nothing else waits with them.</summary>
[Trait("Kind", "Fault")]
[Collection(nameof(FaultsHere))]
public sealed class GatewayFaultsTests(Apps apps, PostgresServer postgres, ITestOutputHelper output) : IClassFixture<Apps>
{
    [Theory]
    [BothDatabases]
    public async Task After_an_hour_without_a_gateway_every_text_goes_out_in_order_for_each_phone(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        app.Phones.GoDown();
        foreach (var body in new[] { "book", "book 1", "next", "help", "book", "book 2" })
            foreach (var who in new[] { "Alex", "Jordan", "Robin" }) await app.TextAsync(who, body);
        await app.MoveClockAsync(TimeSpan.FromHours(1));
        Assert.Empty(app.Phones.Texts);

        app.Phones.Work();
        await app.MoveClockAsync(TimeSpan.FromHours(1));

        foreach (var who in new[] { "Alex", "Jordan", "Robin" })
        {
            var queued = await QueuedAsync(app, await app.Given.PhoneOfAsync(who));
            Assert.True(queued.Count >= 6, $"{queued.Count} texts to {who}");
            Assert.All(queued, text => Assert.Equal(TextState.Sent, text.State));
            Assert.Equal(queued.Select(text => text.Body), (await app.PhoneAsync(who)).Select(text => text.Body));
        }
    }

    [Theory]
    [BothDatabases]
    public async Task A_reminder_whose_time_passed_while_the_gateway_was_down_is_not_sent(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        var time = (await app.Given.TimesAsync(DemoCast.Sam)).First(time => time.Start > app.Now.AddDays(2));
        await app.DoAsync((BookSlot book) => book.RunAsync(time.Id, DemoCast.Alex, Actor.Of(DemoCast.Sam), CancellationToken.None));
        await app.SettleAsync();
        var confirmed = (await app.PhoneAsync("Alex")).Count;

        app.Phones.GoDown();
        await app.MoveClockAsync(time.Start.AddMinutes(-10));
        app.Phones.Work();
        await app.MoveClockAsync(time.Start.AddMinutes(10));

        Assert.Equal(confirmed, (await app.PhoneAsync("Alex")).Count);
        var dropped = Assert.Single(await QueuedAsync(app, await app.Given.PhoneOfAsync("Alex")), text => text.State == TextState.Dropped);
        Assert.Equal("Its time had passed.", dropped.Reason);
    }

    [Theory]
    [BothDatabases]
    public async Task While_the_gateway_takes_its_time_over_a_text_the_node_answers_as_quickly_as_ever(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        using var browser = await app.SignInAsync("sam.okafor");
        var usual = await TimeOfAsync(app, browser);

        app.Phones.Delay = TimeSpan.FromSeconds(6);
        await app.StoreTextAsync(await app.Given.PhoneOfAsync("Alex"), await app.Given.LineAsync("Alex"), "book");
        var sending = app.SettleAsync();
        await Task.Delay(200, TestContext.Current.CancellationToken);
        var slow = await TimeOfAsync(app, browser);
        Assert.False(sending.IsCompleted);
        Assert.Empty(app.Phones.Texts);

        await sending;
        Assert.Single(await app.PhoneAsync("Alex"));
        output.WriteLine($"{kind}: worst of 40 answers {usual.TotalMilliseconds:n0} ms with a quick gateway, {slow.TotalMilliseconds:n0} ms with one that takes 6 s");
        Assert.True(slow < TimeSpan.FromSeconds(4), $"An answer took {slow.TotalMilliseconds:n0} ms.");
    }

    [Theory]
    [BothDatabases]
    public async Task When_the_gateway_asks_for_patience_the_text_waits_that_long_and_later_ones_stay_behind_it(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        app.Phones.Answer = _ => new SendResult.Later("Too many.", TimeSpan.FromMinutes(7));
        await app.TextAsync("Alex", "book");
        app.Phones.Work();
        await app.TextAsync("Alex", "help");
        await app.MoveClockAsync(TimeSpan.FromMinutes(6));
        Assert.Empty(app.Phones.Texts);

        await app.MoveClockAsync(TimeSpan.FromMinutes(2));
        Assert.Equal((await QueuedAsync(app, await app.Given.PhoneOfAsync("Alex"))).Select(text => text.Body), (await app.PhoneAsync("Alex")).Select(text => text.Body));
        Assert.Equal(2, app.Phones.Texts.Count);
    }

    [Theory]
    [BothDatabases]
    public async Task A_gateway_that_hangs_asks_for_patience_or_breaks_off_gets_every_text_once_it_works(DatabaseKind kind)
    {
        var stop = TestContext.Current.CancellationToken;
        var port = FreePort.Next();
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var database = await FaultDatabase.CreateAsync(kind, postgres);
        await using var node = await ConnectHere.StartAsync(database, new Uri($"http://127.0.0.1:{port}/cgi-bin/sendsms"), clock);
        await node.ReceiveAsync("+447700900101", "+447700900901", "book", stop);
        await node.DoWhatIsDueAsync(stop);

        await using var sink = await SendSmsSink.StartAsync(port);
        foreach (var fault in new Func<HttpContext, Task<bool>>[] { Patience, Broken, HangsUp, Hangs })
        {
            sink.Refuses = fault;
            clock.Advance(TimeSpan.FromMinutes(2));
            await node.ReceiveAsync("+447700900101", "+447700900901", "help", stop);
            await node.DoWhatIsDueAsync(stop);
        }
        Assert.True(sink.Asked >= 4, $"Asked {sink.Asked} times");
        Assert.Empty(sink.Taken);

        sink.Refuses = _ => Task.FromResult(false);
        clock.Advance(TimeSpan.FromMinutes(10));
        await node.DoWhatIsDueAsync(stop);

        await using var db = database.Open();
        var queued = await db.Set<DueRow>().Where(row => row.Kind == "text.send").OrderBy(row => row.Seq).ToListAsync(stop);
        Assert.Equal(5, queued.Count);
        Assert.All(queued, row => Assert.Equal(DueState.Done, row.State));
        Assert.Equal(queued.Select(row => row.About.ToString()), sink.Taken.Select(text => text.Reference));
    }

    private static Task<bool> Patience(HttpContext http)
    {
        (http.Response.StatusCode, http.Response.Headers.RetryAfter) = (StatusCodes.Status429TooManyRequests, "60");
        return Task.FromResult(true);
    }

    private static Task<bool> Broken(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return Task.FromResult(true);
    }

    private static Task<bool> HangsUp(HttpContext http)
    {
        http.Abort();
        return Task.FromResult(true);
    }

    // Half open: the connection stands and nothing more ever comes.
    private static async Task<bool> Hangs(HttpContext http)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, http.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return true;
    }

    private static Task<List<OutgoingText>> QueuedAsync(ConnectApp app, string phone) => app.AskAsync(async (ConnectDb db) =>
    {
        var rows = await db.Set<DueRow>().Where(row => row.Kind == "text.send" && row.Lane == phone).OrderBy(row => row.Seq).Select(row => row.About).ToListAsync();
        var texts = await db.Set<OutgoingText>().Where(text => text.To == phone).ToDictionaryAsync(text => text.Id.Value);
        return rows.Select(id => texts[id]).ToList();
    });

    // Pages are read and texts are taken: the worst of many.
    private static async Task<TimeSpan> TimeOfAsync(ConnectApp app, Browser browser)
    {
        var worst = TimeSpan.Zero;
        var phone = await app.Given.PhoneOfAsync("Jordan");
        for (var i = 0; i < 20; i++)
        {
            var began = Stopwatch.GetTimestamp();
            await app.StoreTextAsync(phone, "+447700900901", "hello");
            worst = Longest(worst, Stopwatch.GetElapsedTime(began));
            began = Stopwatch.GetTimestamp();
            using var page = await browser.Client.GetAsync("/sign-out");
            worst = Longest(worst, Stopwatch.GetElapsedTime(began));
        }
        return worst;
    }

    private static TimeSpan Longest(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
