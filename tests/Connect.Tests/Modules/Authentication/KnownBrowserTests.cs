using Connect.Demo;
using Connect.Modules.Authentication;
using Connect.Modules.Authentication.Pins;
using Connect.Platform.Access;
using Connect.Tests.Given;

namespace Connect.Tests.Modules.Authentication;

/// <summary>A stranger who knows a number cannot keep its owner from signing in where they signed in before.</summary>
public sealed class KnownBrowserTests(Apps apps) : IClassFixture<Apps>
{
    private const string Alex = "+447700900101", Jordan = "+447700900102";

    [Theory, BothDatabases]
    public async Task Codes_that_strangers_use_up_are_not_those_of_a_browser_that_signed_in_before(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        using var mine = await SignedInBeforeAsync(app, Alex);
        await UseUpAsync(app, Alex);

        using var stranger = app.Browser();
        using var refused = await stranger.AskAsync(Alex);
        using var asked = await mine.AskAsync(Alex);
        using var admitted = await mine.TypeAsync(await app.CodeOnAsync(Alex));

        Assert.Contains("too many codes", await refused.ErrorAsync(), StringComparison.Ordinal);
        Assert.Equal(("/sign-in/code", "/home"), (asked.Path(), admitted.Path()));
    }

    [Theory, BothDatabases]
    public async Task Wrong_tries_of_strangers_do_not_lock_it_and_its_own_do(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        using var mine = await SignedInBeforeAsync(app, Alex);
        using var stranger = app.Browser();
        using (await stranger.AskAsync(Alex)) await app.SettleAsync();
        for (var wrong = 0; wrong < 5; wrong++) using (await stranger.TypeAsync(await WrongAsync(app))) { }
        using var locked = await stranger.TypeAsync("000000");

        using (await mine.AskAsync(Alex)) { }
        using var admitted = await mine.TypeAsync(await app.CodeOnAsync(Alex));
        using (await mine.PostFormAsync("/sign-out", [])) { }
        using (await mine.AskAsync(Alex)) await app.SettleAsync();
        for (var wrong = 0; wrong < 5; wrong++) using (await mine.TypeAsync(await WrongAsync(app))) { }
        using var mineLocked = await mine.TypeAsync("000000");
        await app.DoAsync((LetTryAgain op) => op.RunAsync(DemoCast.Alex, removePin: false, Actor.Of(DemoCast.Sam) with { Role = "Officer" }, CancellationToken.None));
        using var again = await mine.TypeAsync(await app.CodeOnAsync(Alex));

        Assert.Equal("/sign-in/locked", locked.Path());
        Assert.Equal("/home", admitted.Path());
        Assert.Equal("/sign-in/locked", mineLocked.Path());
        Assert.Equal("/home", again.Path());
    }

    [Theory, BothDatabases]
    public async Task It_has_caps_of_its_own_and_strangers_have_theirs_whatever_it_asks_for(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        using var mine = await SignedInBeforeAsync(app, Alex);
        var before = app.CodesOn(Alex);

        for (var asked = 0; asked < 3; asked++) using (await mine.AskAsync(Alex)) await app.SettleAsync();
        using var fourth = await mine.AskAsync(Alex);
        using var elsewhere = app.Browser();
        using var other = await elsewhere.AskAsync(Alex);

        Assert.Contains("too many codes", await fourth.ErrorAsync(), StringComparison.Ordinal);
        Assert.Equal(3, app.CodesOn(Alex) - before);
        Assert.Equal("/sign-in/code", other.Path());
    }

    [Theory, BothDatabases]
    public async Task A_stranger_in_the_same_house_does_not_stop_its_code(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        using var mine = await SignedInBeforeAsync(app, Alex);
        var before = app.CodesOn(Alex);
        using var stranger = app.Browser();

        using (await mine.AskAsync(Alex)) { }
        using (await stranger.AskAsync(Alex)) { }
        await app.SettleAsync();

        Assert.Equal(2, app.CodesOn(Alex) - before);
    }

    [Theory, BothDatabases]
    public async Task A_number_that_nobody_has_is_answered_alike_in_it_and_it_is_known_for_no_other(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        using var mine = await SignedInBeforeAsync(app, Alex);
        await UseUpAsync(app, Jordan);
        await UseUpAsync(app, "+447700900888");

        using var known = await mine.AskAsync(Jordan);
        using var unknown = await mine.AskAsync("+447700900888");

        Assert.Contains("too many codes", await known.ErrorAsync(), StringComparison.Ordinal);
        Assert.Equal(await known.ErrorAsync(), await unknown.ErrorAsync());
    }

    [Theory, BothDatabases]
    public async Task Several_who_sign_in_on_one_phone_are_all_known_in_it_and_no_number_stands_in_the_cookie(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        using var mine = await SignedInBeforeAsync(app, Alex);
        using (await mine.AskAsync(Jordan)) { }
        using (await mine.TypeAsync(await app.CodeOnAsync(Jordan))) { }
        using (await mine.PostFormAsync("/sign-out", [])) { }
        await UseUpAsync(app, Alex);
        await UseUpAsync(app, Jordan);

        using var alex = await mine.AskAsync(Alex);
        using var jordan = await mine.AskAsync(Jordan);

        Assert.Equal(("/sign-in/code", "/sign-in/code"), (alex.Path(), jordan.Path()));
        Assert.DoesNotContain("7700900", CookieOf(mine)!, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task A_browser_that_is_somebody_elses_is_not_remembered(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        using var borrowed = app.Browser();
        using (await borrowed.AskAsync(Alex)) { }
        using (await borrowed.PostFormAsync("/sign-in/code", new() { ["Code"] = await app.CodeOnAsync(Alex), ["Borrowed"] = "true" })) { }

        Assert.Equal("/home", await borrowed.PathAsync("/home"));
        Assert.Null(CookieOf(borrowed));
    }

    [Theory, BothDatabases]
    public async Task What_is_made_up_or_half_a_year_old_is_a_stranger(DatabaseKind kind)
    {
        var (app, system) = await apps.WithSystemTimeAsync(kind);
        await using var _ = app;
        using var mine = await SignedInBeforeAsync(app, Alex);
        var cookie = CookieOf(mine)!;
        using var thief = app.Browser();
        thief.Cookies.Add(thief.Client.BaseAddress!, new System.Net.Cookie("connect-known", cookie[..^1] + (cookie[^1] == '0' ? '1' : '0')));
        await UseUpAsync(app, Alex);

        using var madeUp = await thief.AskAsync(Alex);
        using var real = await mine.AskAsync(Alex);
        system.Advance(TimeSpan.FromDays(181));
        using var later = app.Browser();
        later.Cookies.Add(later.Client.BaseAddress!, new System.Net.Cookie("connect-known", cookie));
        await UseUpAsync(app, Alex);
        using var old = await later.AskAsync(Alex);

        Assert.Contains("too many codes", await madeUp.ErrorAsync(), StringComparison.Ordinal);
        Assert.Equal("/sign-in/code", real.Path());
        Assert.Contains("too many codes", await old.ErrorAsync(), StringComparison.Ordinal);
    }

    private static async Task<Browser> SignedInBeforeAsync(ConnectApp app, string phone)
    {
        var browser = await app.SignInByTextAsync(phone);
        using (await browser.PostFormAsync("/sign-out", [])) { }
        return browser;
    }

    // As whoever knows the number does from anywhere.
    private static async Task UseUpAsync(ConnectApp app, string phone)
    {
        using var stranger = app.Browser();
        for (var asked = 0; asked < 3; asked++) using (await stranger.AskAsync(phone)) await app.SettleAsync();
    }

    private static string? CookieOf(Browser browser) => browser.Cookies.GetAllCookies().SingleOrDefault(one => one.Name == "connect-known")?.Value;

    private static async Task<string> WrongAsync(ConnectApp app) => await app.CodeOnAsync(Alex) == "111111" ? "222222" : "111111";
}
