using System.Diagnostics;
using Connect.Demo;
using Connect.Modules.AccessControl;
using Connect.Modules.Network;
using Connect.Modules.People;
using Connect.Modules.Pods;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Live;
using Connect.Tests.Given;
using Connect.Tests.Modules.Authentication;
using Connect.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Connect.Tests.Web;

/// <summary>What open pages are told, and what they are not.</summary>
public sealed class LiveStreamTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, BothDatabases]
    public async Task A_change_is_told_by_name_alone(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        using var sam = await app.SignInAsync("sam.okafor");
        using var stream = await ListenAsync(sam, "a-topic");

        app.Services.GetRequiredService<LiveTopics>().Changed(new("a-topic", DemoCast.Alex));

        Assert.Equal("event: changed", await stream.NextAsync());
        Assert.Equal("data: a-topic", await stream.NextAsync());
    }

    [Theory, BothDatabases]
    public async Task Somebody_who_does_not_see_the_person_is_told_nothing(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        using var nia = await app.SignInAsync("nia.rees");
        using var stream = await ListenAsync(nia, "a-topic");

        app.Services.GetRequiredService<LiveTopics>().Changed(new("a-topic", DemoCast.Alex));
        app.Services.GetRequiredService<LiveTopics>().Changed(new("a-topic", DemoCast.Morgan));

        Assert.Equal("event: changed", await stream.NextAsync());
        await stream.NextAsync();
        app.Services.GetRequiredService<LiveTopics>().Changed(new("a-topic", DemoCast.Alex));
        Assert.Null(await stream.NextAsync(within: TimeSpan.FromSeconds(1)));
    }

    [Theory, BothDatabases]
    public async Task Loss_of_sight_ends_the_telling_at_once(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        using var sam = await app.SignInAsync("sam.okafor");
        using var stream = await ListenAsync(sam, "a-topic");

        await app.DoAsync((ConnectDb db) => db.Set<PodMember>().Where(member => member.Person == DemoCast.Sam).ExecuteDeleteAsync());
        app.Services.GetRequiredService<LiveTopics>().Changed(new("a-topic", DemoCast.Alex));

        Assert.Null(await stream.NextAsync(within: TimeSpan.FromSeconds(1)));
    }

    [Theory, BothDatabases]
    public async Task A_stream_opened_in_another_role_tells_what_the_new_one_sees(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        using var leo = await app.SignInAsync("leo.grant");
        using var stream = await ListenAsync(leo, "a-topic");

        await app.DoAsync((SetRole op) => op.RunAsync(DemoCast.Leo, Role.SupportOfficer, Role.Administrator, Actor.Service, CancellationToken.None));
        app.Services.GetRequiredService<LiveTopics>().Changed(new("a-topic", About: null));
        Assert.Null(await stream.NextAsync(within: TimeSpan.FromSeconds(1)));

        await app.DoAsync((SetRole op) => op.RunAsync(DemoCast.Leo, Role.Administrator, Role.Officer, Actor.Service, CancellationToken.None));
        app.Services.GetRequiredService<LiveTopics>().Changed(new("a-topic", About: null));
        Assert.Equal("event: changed", await stream.NextAsync());
    }

    [Theory, BothDatabases]
    public async Task A_stream_is_over_within_five_seconds_of_signing_out(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        using var sam = await app.SignInAsync("sam.okafor");
        using var stream = await ListenAsync(sam, "a-topic");
        using var _ = await sam.PostFormAsync("/sign-out", []);
        var since = Stopwatch.StartNew();

        Assert.Equal("event: end", await stream.NextAsync(within: TimeSpan.FromSeconds(5)));
        Assert.True(since.Elapsed < TimeSpan.FromSeconds(5));
    }

    [Theory, BothDatabases]
    public async Task A_stream_is_over_within_five_seconds_of_a_restriction_and_the_next_one_stays(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        using var sam = await app.SignInAsync("sam.okafor");
        using var priya = await app.SignInAsync("priya.nair");
        using var stream = await ListenAsync(sam, "a-topic");
        using var named = await ListenAsync(priya, "a-topic");

        await app.DoAsync((RestrictPerson op) => op.RunAsync(DemoCast.Alex, [DemoCast.Priya], "threats", Actor.Of(DemoCast.Ana) with { Role = "Administrator" }, CancellationToken.None));

        Assert.True(await stream.IsOverAsync(TimeSpan.FromSeconds(5)));
        Assert.False(await named.IsOverAsync(TimeSpan.FromSeconds(4)));
        using var again = await ListenAsync(sam, "a-topic");
        app.Services.GetRequiredService<LiveTopics>().Changed(new("a-topic", DemoCast.Jordan));
        Assert.Equal("event: changed", await again.NextAsync());
    }

    [Theory, BothDatabases]
    public async Task A_supporters_stream_is_over_within_five_seconds_of_the_end_of_the_support(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        using var maria = await app.SignInByTextAsync("+447700900201");
        using var stream = await ListenAsync(maria, "a-topic");

        var link = await app.MariasLinkAsync();
        Assert.True((await app.DoAsync((EndSupport op) => op.RunAsync(link, SupportEnding.ByPerson, Actor.Of(DemoCast.Alex), CancellationToken.None))).Succeeded);

        Assert.True(await stream.IsOverAsync(TimeSpan.FromSeconds(5)));
    }

    [Fact]
    public async Task With_PostgreSQL_a_change_on_one_node_is_told_on_a_stream_of_another_to_who_sees_the_person()
    {
        await using var app = await apps.NewAsync(DatabaseKind.Postgres);
        await using var other = ConnectApp.Build(app.Database, new());
        other.UseConnectPipeline(isDemo: false);
        await other.StartAsync(TestContext.Current.CancellationToken);
        using var sam = await app.SignInAsync("sam.okafor");
        using var nia = await app.SignInAsync("nia.rees");
        using var sams = await ListenAsync(sam, "a-topic");
        using var nias = await ListenAsync(nia, "a-topic");

        // Until both are listening.
        var there = other.Services.GetRequiredService<LiveTopics>();
        var heard = sams.NextAsync();
        while (await Task.WhenAny(heard, Task.Delay(500, TestContext.Current.CancellationToken)) != heard) there.Changed(new("a-topic", DemoCast.Alex));
        there.Changed(new("a-topic", DemoCast.Morgan));

        Assert.Equal("event: changed", await heard);
        Assert.Equal("data: a-topic", await sams.NextAsync());
        Assert.Equal("event: changed", await nias.NextAsync());
        await other.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Nobody_who_is_not_signed_in_gets_a_stream()
    {
        var app = await apps.OnAsync(DatabaseKind.Sqlite);
        using var stranger = app.Browser();

        using var answer = await stranger.Client.GetAsync("/live?topics=a-topic");

        Assert.Equal("/sign-in", answer.RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Theory, BothDatabases]
    public async Task A_cookie_kept_from_before_signing_out_opens_nothing(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        using var sam = await app.SignInAsync("sam.okafor");
        using var thief = app.Browser();
        foreach (System.Net.Cookie cookie in sam.Cookies.GetAllCookies()) thief.Cookies.Add(cookie);
        using var _ = await sam.PostFormAsync("/sign-out", []);

        using var answer = await thief.Client.GetAsync("/live?topics=a-topic");

        Assert.Equal("/sign-in", answer.RequestMessage!.RequestUri!.AbsolutePath);
    }

    private static async Task<Stream> ListenAsync(Browser browser, string topics)
    {
        var answer = await browser.Client.GetAsync($"/live?topics={topics}", HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.MediaType);
        var stream = new Stream(new StreamReader(await answer.Content.ReadAsStreamAsync()));
        Assert.Equal("retry: 2000", await stream.NextAsync());
        return stream;
    }

    /// <summary>The lines that say something: comments and blank lines left out.</summary>
    private sealed class Stream(StreamReader reader) : IDisposable
    {
        private Task<string?>? _reading;

        public async Task<string?> NextAsync(TimeSpan? within = null)
        {
            var until = Stopwatch.StartNew();
            while (until.Elapsed < (within ?? TimeSpan.FromSeconds(10)))
            {
                _reading ??= reader.ReadLineAsync();
                if (await Task.WhenAny(_reading, Task.Delay(100)) != _reading) continue;

                var line = await _reading;
                _reading = null;
                if (line is null) return null;
                if (line.Length > 0 && line[0] != ':') return line;
            }

            return null;
        }

        /// <summary>Whether the service has ended it, without a word.</summary>
        public async Task<bool> IsOverAsync(TimeSpan within)
        {
            var until = Stopwatch.StartNew();
            while (until.Elapsed < within)
            {
                _reading ??= reader.ReadLineAsync();
                if (await Task.WhenAny(_reading, Task.Delay(100)) != _reading) continue;

                var line = await _reading;
                _reading = null;
                if (line is null) return true;
            }

            return false;
        }

        public void Dispose() => reader.Dispose();
    }
}
