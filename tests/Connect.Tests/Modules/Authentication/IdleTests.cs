using Connect.Demo;
using Connect.Modules.Authentication;
using Connect.Platform.Data;
using Connect.Platform.Time;
using Connect.Tests.Given;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace Connect.Tests.Modules.Authentication;

/// <summary>Whoever does nothing is signed out.</summary>
public sealed class IdleTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, BothDatabases]
    public async Task Staff_who_do_nothing_for_half_an_hour_are_signed_out_and_those_who_work_are_not(DatabaseKind kind)
    {
        var (app, system) = await apps.WithSystemTimeAsync(kind);
        await using var _ = app;
        using var sam = await app.SignInAsync("sam.okafor");
        using var priya = await app.SignInAsync("priya.nair");

        for (var time = 0; time < 4; time++)
        {
            system.Advance(TimeSpan.FromMinutes(25));
            Assert.Equal("/staff", await sam.PathAsync("/staff"));
        }

        Assert.Equal("/sign-in", await priya.PathAsync("/staff"));
        system.Advance(TimeSpan.FromMinutes(31));
        Assert.Equal("/sign-in", await sam.PathAsync("/staff"));
    }

    [Theory, BothDatabases]
    public async Task However_much_is_done_it_ends_after_twelve_hours(DatabaseKind kind)
    {
        var (app, system) = await apps.WithSystemTimeAsync(kind);
        await using var _ = app;
        using var sam = await app.SignInAsync("sam.okafor");

        for (var time = 0; time < 28; time++)
        {
            system.Advance(TimeSpan.FromMinutes(25));
            Assert.Equal("/staff", await sam.PathAsync("/staff"));
        }

        system.Advance(TimeSpan.FromMinutes(21));
        Assert.Equal("/sign-in", await sam.PathAsync("/staff"));
    }

    [Theory, BothDatabases]
    public async Task A_service_user_who_puts_the_phone_away_is_signed_out(DatabaseKind kind)
    {
        var (app, system) = await apps.WithSystemTimeAsync(kind);
        await using var _ = app;
        using var alex = await app.SignInByTextAsync("+447700900101");

        system.Advance(TimeSpan.FromMinutes(29));
        var within = await alex.PathAsync("/home");
        system.Advance(TimeSpan.FromMinutes(31));

        Assert.Equal("/home", within);
        Assert.Equal("/sign-in", await alex.PathAsync("/home"));
    }

    [Theory, BothDatabases]
    public async Task It_is_written_down_every_two_minutes_and_not_with_each_request(DatabaseKind kind)
    {
        var (app, system) = await apps.WithSystemTimeAsync(kind);
        await using var _ = app;
        using var sam = await app.SignInAsync("sam.okafor");
        var written = new List<DateTime> { await UntilAsync(app) };

        for (var time = 0; time < 6; time++)
        {
            system.Advance(TimeSpan.FromSeconds(50));
            using (await sam.Client.GetAsync("/staff", TestContext.Current.CancellationToken)) { }
            written.Add(await UntilAsync(app));
        }

        Assert.Equal([0, 0, 0, 150, 150, 150, 300], written.Select(until => (until - written[0]).TotalSeconds));
    }

    [Theory, BothDatabases]
    public async Task A_page_that_refreshes_itself_keeps_nobody_signed_in_and_typing_does(DatabaseKind kind)
    {
        var (app, system) = await apps.WithSystemTimeAsync(kind);
        await using var _ = app;
        using var away = await app.SignInAsync("sam.okafor");
        using var typing = await app.SignInAsync("priya.nair");
        using var refresh = new HttpRequestMessage(HttpMethod.Get, "/staff") { Headers = { { "X-Fragment", "1" } } };

        system.Advance(TimeSpan.FromMinutes(20));
        using var refreshed = await away.Client.SendAsync(refresh, TestContext.Current.CancellationToken);
        using var heard = await typing.Client.GetAsync("/settings/sessions/here", TestContext.Current.CancellationToken);
        system.Advance(TimeSpan.FromMinutes(20));

        Assert.True(refreshed.IsSuccessStatusCode && heard.IsSuccessStatusCode);
        Assert.Equal("/sign-in", await away.PathAsync("/staff"));
        Assert.Equal("/staff", await typing.PathAsync("/staff"));
    }

    [Fact]
    public async Task Whoever_runs_it_says_how_long()
    {
        var system = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var app = await apps.NewAsync(DatabaseKind.Sqlite, new()
        {
            Configure = builder => builder.Services.Replace(ServiceDescriptor.Singleton(new SystemTime(system))).Configure<SignInOptions>(options => options.StaffIdleMinutes = 5),
        });
        using var sam = await app.SignInAsync("sam.okafor");

        system.Advance(TimeSpan.FromMinutes(4));
        var within = await sam.PathAsync("/staff");
        system.Advance(TimeSpan.FromMinutes(6));

        Assert.Equal("/staff", within);
        Assert.Equal("/sign-in", await sam.PathAsync("/staff"));
    }

    private static Task<DateTime> UntilAsync(ConnectApp app) =>
        app.AskAsync((ConnectDb db) => db.Set<SignInSession>().Where(session => session.Person == DemoCast.Sam).MaxAsync(session => session.Until));
}
