using System.Net;
using Connect.Demo;
using Connect.Modules.Authentication;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Tests.Given;
using Connect.Tests.Servers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Connect.Tests.Modules.Authentication;

/// <summary>
/// Whoever plants a session of their own in somebody's browser has nothing when the owner signs in there: whichever way, the session is a new one and the
/// planted one has ended.
/// </summary>
public sealed class PlantedSessionTests(Apps apps, OidcServer provider) : IClassFixture<Apps>, IClassFixture<OidcServer>
{
    [Theory, BothDatabases]
    public Task It_ends_with_a_password(DatabaseKind kind) => EndsAsync(kind, DemoCast.Helen, "/staff", (app, browser) => PasswordAsync(browser, "helen.marsh"));

    [Theory, BothDatabases]
    public Task It_ends_with_a_second_factor(DatabaseKind kind) => EndsAsync(kind, DemoCast.Leo, "/staff", async (app, browser) =>
    {
        using var leo = await app.SignInAsync("leo.grant");
        var phone = await Authenticator.SetUpAsync(leo, TimeProvider.System.GetUtcNow());

        await PasswordAsync(browser, "leo.grant");
        await SendAsync(browser, "/sign-in/second-factor", ("Code", phone.RecoveryCodes[0]));
    });

    [Theory, BothDatabases]
    public async Task It_ends_with_the_first_set_up_of_a_second_factor(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind, new()
        {
            Configure = builder => builder.Services.Configure<SignInOptions>(options => options.StaffSecondFactor = null),
        });
        using var browser = await app.SignInByTextAsync("+447700900101");

        await EndsAsync(app, browser, DemoCast.Sam, "/staff", async () =>
        {
            await PasswordAsync(browser, "sam.okafor");
            var page = await browser.PageAsync("/sign-in/second-factor/set-up");
            await SendAsync(browser, "/sign-in/second-factor/set-up",
                ("Carried", page.QuerySelector("input[name=Carried]")!.GetAttribute("value")!), ("Code", Authenticator.On(page).CodeAt(TimeProvider.System.GetUtcNow())));
        });
    }

    [Theory, BothDatabases]
    public async Task It_ends_with_a_new_password_by_a_link(DatabaseKind kind)
    {
        var app = await apps.OnAsync(kind, provider.Options());
        var worker = await app.Given.WorkerAsync("Ines");
        await app.InviteAsync(worker, "ines@connect.example");
        var link = await app.LinkAsync("ines@connect.example");

        await EndsAsync(kind, worker, "/staff", (app, browser) => SendAsync(browser, link, ("Chosen", "lantern gravel oboe")));
    }

    [Theory, BothDatabases]
    public Task It_ends_with_a_passkey(DatabaseKind kind) => EndsAsync(kind, DemoCast.Nia, "/staff", async (app, browser) =>
    {
        using var device = new PasskeyDevice();
        var account = await app.GivePasskeyAsync(DemoCast.Nia, device);

        var asked = await SendAsync(browser, "/sign-in/passkey", ("Credential", "{}"));
        await SendAsync(browser, "/sign-in/passkey", ("Credential", device.Answer(asked.QuerySelector("[data-passkey-options]")!.GetAttribute("data-passkey-options")!, account)));
    });

    [Theory, BothDatabases]
    public Task It_ends_with_an_account_elsewhere(DatabaseKind kind) => EndsAsync(kind, DemoCast.Sam, "/staff", async (app, browser) =>
    {
        await provider.NextIsAsync(new { sub = $"planted {kind}", amr = new[] { "mfa" } });
        using var sam = await app.SignInAsync("sam.okafor");
        using (await sam.PostFormAsync("/settings/other-accounts", new() { ["Password"] = DemoCast.Password })) { }
        using (await provider.ThereAndBackAsync(sam, "/sign-in/with/0")) { }

        using (await provider.ThereAndBackAsync(browser, "/sign-in/with/0")) { }
    });

    [Theory, BothDatabases]
    public Task It_ends_with_a_printed_card(DatabaseKind kind) => EndsAsync(kind, DemoCast.Alex, "/home", async (app, browser) =>
    {
        var born = DemoCast.AlexBorn;
        await SendAsync(browser, "/sign-in/first", ("Code", await app.CardAsync(DemoCast.Alex)),
            ("Born.Day", $"{born.Day}"), ("Born.Month", $"{born.Month}"), ("Born.Year", $"{born.Year}"), ("Pin", TextSignIn.Pin));
    });

    [Theory, BothDatabases]
    public Task It_ends_with_a_code_by_text(DatabaseKind kind) => EndsAsync(kind, DemoCast.Jordan, "/home", (app, browser) => CodeAsync(app, browser, "+447700900102"));

    [Theory, BothDatabases]
    public async Task It_ends_with_a_code_and_a_name_on_a_phone_that_others_use_too(DatabaseKind kind)
    {
        var app = await apps.OnAsync(kind, provider.Options());
        var eva = await app.Given.ServiceUserAsync("Eva", phone: "+447700900661");
        await app.Given.ServiceUserAsync("Frank", phone: "+447700900661");

        await EndsAsync(kind, eva, "/home", async (app, browser) =>
        {
            await CodeAsync(app, browser, "+447700900661");
            await SendAsync(browser, "/sign-in/who", ("FirstName", "Eva"));
        });
    }

    private async Task EndsAsync(DatabaseKind kind, PersonId owner, string home, Func<ConnectApp, Browser, Task> signIn)
    {
        var app = await apps.OnAsync(kind, provider.Options());
        using var browser = await app.SignInAsync("priya.nair");
        await EndsAsync(app, browser, owner, home, () => signIn(app, browser));
    }

    private static async Task EndsAsync(ConnectApp app, Browser browser, PersonId owner, string home, Func<Task> signIn)
    {
        var planted = Cookie(browser);
        await signIn();
        using var thief = app.Browser();
        thief.Cookies.Add(thief.Client.BaseAddress!, new Cookie("connect", planted));

        Assert.NotEqual(planted, Cookie(browser));
        Assert.Equal(owner, await app.AskAsync((ConnectDb db) => db.Set<SignInSession>().OrderByDescending(session => session.Id).Select(session => session.Person).FirstAsync()));
        Assert.Equal(home, await browser.PathAsync(home));
        Assert.Equal("/sign-in", await thief.PathAsync("/settings/sessions"));
    }

    private static Task PasswordAsync(Browser browser, string name) =>
        SendAsync(browser, "/sign-in", ("Email", $"{name}@connect.example"), ("Password", DemoCast.Password));

    private static async Task CodeAsync(ConnectApp app, Browser browser, string phone)
    {
        await SendAsync(browser, "/sign-in/mobile", ("Mobile", phone));
        await SendAsync(browser, "/sign-in/code", ("Code", await app.CodeOnAsync(phone)));
    }

    // The pages of signing in lead somebody who is signed in away, so a form that is sent all the same has the token of another page.
    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> SendAsync(Browser browser, string path, params (string Name, string Value)[] fields)
    {
        var token = (await browser.PageAsync("/settings/sessions")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var content = new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", token)).ToDictionary(field => field.Item1, field => field.Item2));
        using var answer = await browser.Client.PostAsync(path, content);
        return await TextSignIn.PageAsync(answer);
    }

    private static string Cookie(Browser browser) => browser.Cookies.GetAllCookies().Single(cookie => cookie.Name == "connect").Value;
}
