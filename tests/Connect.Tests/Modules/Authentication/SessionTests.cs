using System.Net;
using Connect.Demo;
using Connect.Modules.People;
using Connect.Platform.Data;
using Connect.Tests.Given;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace Connect.Tests.Modules.Authentication;

public sealed class SessionTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, BothDatabases]
    public async Task Signing_in_again_makes_a_new_session_and_the_old_cookie_is_worth_nothing(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        using var alex = await app.SignInByTextAsync("+447700900101");
        var before = Cookie(alex);
        using (await alex.PostFormAsync("/sign-in/pin", new() { ["Pin"] = DemoCast.AlexPin })) { }
        using var thief = app.Browser();
        thief.Cookies.Add(thief.Client.BaseAddress!, new Cookie("connect", before));

        Assert.NotEqual(before, Cookie(alex));
        Assert.Equal("/home", await alex.PathAsync("/home"));
        Assert.Equal("/sign-in", await thief.PathAsync("/home"));
    }

    [Theory, BothDatabases]
    public async Task Signing_out_everywhere_ends_every_session_of_mine_and_of_nobody_else(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        using var phone = await app.SignInByTextAsync("+447700900101");
        using var library = await app.SignInByTextAsync("+447700900101");
        using var sam = await app.SignInAsync("sam.okafor");
        var listed = (await phone.PageAsync("/settings/sessions")).QuerySelectorAll(".connect-line").Length;

        using (await phone.PostFormAsync("/settings/sessions", [])) { }

        Assert.Equal(2, listed);
        Assert.Equal("/sign-in", await library.PathAsync("/home"));
        Assert.Equal("/staff", await sam.PathAsync("/staff"));
    }

    [Theory, BothDatabases]
    public async Task Where_somebody_is_signed_in_is_called_by_browser_and_system(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        using var sam = app.Browser();
        sam.Client.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0");
        await sam.SignInAsync("sam.okafor@connect.example", DemoCast.Password);

        var line = (await sam.PageAsync("/settings/sessions")).QuerySelector(".connect-line")!.TextContent;

        Assert.Contains("Firefox on Windows", line, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task A_code_by_text_lasts_two_hours_and_on_a_borrowed_phone_ten_minutes(DatabaseKind kind)
    {
        var (app, system) = await apps.WithSystemTimeAsync(kind);
        await using var _ = app;
        using var own = await app.SignInByTextAsync("+447700900101");
        using var borrowed = app.Browser();
        using (await borrowed.AskAsync("+447700900102")) { }
        using (await borrowed.PostFormAsync("/sign-in/code", new() { ["Code"] = await app.CodeOnAsync("+447700900102"), ["Borrowed"] = "true" })) { }

        system.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal("/home", await own.PathAsync("/home"));
        Assert.Equal("/sign-in", await borrowed.PathAsync("/home"));

        await KeepUsingAsync(own, system, "/home", TimeSpan.FromMinutes(108));
        Assert.Equal("/home", await own.PathAsync("/home"));

        system.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal("/sign-in", await own.PathAsync("/home"));
    }

    [Theory, BothDatabases]
    public async Task Giving_the_PIN_does_not_make_a_session_longer(DatabaseKind kind)
    {
        var (app, system) = await apps.WithSystemTimeAsync(kind);
        await using var _ = app;
        using var alex = await app.SignInByTextAsync("+447700900101");
        await KeepUsingAsync(alex, system, "/home", TimeSpan.FromMinutes(100));
        using (await alex.PostFormAsync("/sign-in/pin", new() { ["Pin"] = DemoCast.AlexPin })) { }

        system.Advance(TimeSpan.FromMinutes(19));
        Assert.Equal("/settings/pin", await alex.PathAsync("/settings/pin"));

        system.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal("/sign-in", await alex.PathAsync("/home"));
    }

    [Theory, BothDatabases]
    public async Task Leaving_in_a_hurry_ends_the_session_and_goes_elsewhere(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        using var alex = await app.SignInByTextAsync("+447700900101");
        var page = await alex.PageAsync("/home");
        var cookie = Cookie(alex);

        using var left = await app.WithoutRedirectsAsync("/exit", cookie);
        using var gone = await app.WithoutRedirectsAsync("/exit/elsewhere", cookie);
        using var again = app.Browser();
        again.Cookies.Add(again.Client.BaseAddress!, new Cookie("connect", cookie));

        Assert.NotNull(page.QuerySelector(".govuk-exit-this-page a[href='/exit']"));
        Assert.Contains("content=\"0;url=/exit/elsewhere\"", await left.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal("https://www.bbc.co.uk/weather", gone.Headers.Location!.ToString());
        Assert.All(new[] { left, gone }, answer => Assert.Equal("\"cache\", \"storage\"", answer.Headers.GetValues("Clear-Site-Data").Single()));
        Assert.Equal("/sign-in", await again.PathAsync("/home"));
    }

    [Theory, BothDatabases]
    public async Task What_is_said_of_a_phone_counts_at_the_next_page_of_who_is_signed_in_by_a_code(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        using var alex = await app.SignInByTextAsync("+447700900101");
        var before = await alex.PathAsync("/home");

        await app.DoAsync((ConnectDb db) => db.Set<Person>().Where(person => person.Id == DemoCast.Alex).ExecuteUpdateAsync(set => set.SetProperty(person => person.PhoneUse, PhoneUse.SharedNotSafe)));

        Assert.Equal(("/home", "/sign-in/pin"), (before, await alex.PathAsync("/home")));
    }

    [Theory]
    [InlineData("https://evil.example.org/")]
    [InlineData("//evil.example.org/")]
    [InlineData("/\\evil.example.org")]
    public async Task No_way_of_signing_in_leads_off_the_site(string returnTo)
    {
        await using var app = await apps.NewAsync(DatabaseKind.Sqlite);
        var there = Uri.EscapeDataString(returnTo);
        using var alex = app.Browser();
        using (await alex.PostFormAsync($"/sign-in/mobile?returnTo={there}", new() { ["Mobile"] = "07700 900101", ["ReturnTo"] = returnTo })) { }

        using var byCode = await alex.PostFormAsync($"/sign-in/code?returnTo={there}", new() { ["Code"] = await app.CodeOnAsync("+447700900101"), ["ReturnTo"] = returnTo });
        using var byPin = await alex.PostFormAsync($"/sign-in/pin?returnTo={there}", new() { ["Pin"] = DemoCast.AlexPin, ["ReturnTo"] = returnTo });
        using var byLanguage = await alex.Client.GetAsync($"/language/cy?returnTo={there}");

        Assert.All(new[] { byCode, byPin, byLanguage }, answer => Assert.Equal("localhost", answer.RequestMessage!.RequestUri!.Host));
        Assert.Equal("/home", byPin.Path());
    }

    [Theory]
    [InlineData("/sign-in/mobile")]
    [InlineData("/sign-in/code")]
    [InlineData("/sign-in/who")]
    [InlineData("/sign-in/first")]
    [InlineData("/sign-in/pin")]
    [InlineData("/settings/sessions")]
    [InlineData("/settings/pin")]
    [InlineData("/settings/mobile-number")]
    [InlineData("/settings/mobile-number/code")]
    [InlineData("/messages/01900000-0000-7000-8000-000000000011")]
    [InlineData("/book/01900000-0000-7000-8000-000000000011")]
    [InlineData("/book/01900000-0000-7000-8000-000000000011/check")]
    public async Task A_form_without_its_token_is_refused(string path)
    {
        var app = await apps.OnAsync(DatabaseKind.Sqlite);
        using var browser = app.Browser();
        using (await browser.FirstAsync(await app.CardAsync(DemoCast.Alex), DemoCast.AlexBorn)) { }
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["Body"] = "forged" });

        using var answer = await browser.Client.PostAsync(path, form);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private static async Task KeepUsingAsync(Browser browser, FakeTimeProvider system, string path, TimeSpan time)
    {
        for (var left = time; left > TimeSpan.Zero; left -= TimeSpan.FromMinutes(20))
        {
            system.Advance(left < TimeSpan.FromMinutes(20) ? left : TimeSpan.FromMinutes(20));
            Assert.Equal(path, await browser.PathAsync(path));
        }
    }

    private static string Cookie(Browser browser) => browser.Cookies.GetAllCookies().Single(cookie => cookie.Name == "connect").Value;
}
