using System.Net;
using Connect.Demo;
using Connect.Modules.OpenAuthentication;
using Connect.Tests.Given;
using Connect.Tests.Modules.Authentication;
using Duende.IdentityModel.Client;

namespace Connect.Tests.Modules.OpenAuthentication;

public sealed class ClientPagesTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, BothDatabases]
    public async Task An_administrator_adds_a_system_and_sees_its_secret_once(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind, SecureBrowser.Https);
        using var ana = await app.SignInSecurelyAsync("ana.silva");

        using var made = await AddAsync(ana, "Calendar", nameof(ClientKind.Machine), "", "profile");
        var (id, secret) = Shown(await TextSignIn.PageAsync(made));
        using var later = await ana.Client.GetAsync(await PathOfAsync(ana, "Calendar"));

        using var machine = app.Machine();
        Assert.False((await TokenAsync(machine, id, secret)).IsError);
        Assert.DoesNotContain(secret, await later.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains((await app.AuditAsync()).SelectMany(audit => audit.Read()), act => act is { Thing: "other system", Client: "Calendar" });
    }

    [Theory, BothDatabases]
    public async Task A_new_secret_puts_an_end_to_the_old_one(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind, SecureBrowser.Https);
        using var ana = await app.SignInSecurelyAsync("ana.silva");

        using var made = await ana.PressAsync(await PathOfAsync(ana, "Demo machine"), "Make a new secret");
        var (_, secret) = Shown(await TextSignIn.PageAsync(made));

        using var machine = app.Machine();
        Assert.Equal(HttpStatusCode.Unauthorized, (await TokenAsync(machine, DemoCastClients.MachineId, DemoCastClients.Secret)).HttpStatusCode);
        Assert.False((await TokenAsync(machine, DemoCastClients.MachineId, secret)).IsError);
    }

    [Theory, BothDatabases]
    public async Task A_system_that_is_shut_out_can_do_nothing_until_it_is_let_in_and_people_agree_again(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind, SecureBrowser.Https);
        using var ana = await app.SignInSecurelyAsync("ana.silva");
        using var sam = await app.SignInSecurelyAsync("sam.okafor");
        var diary = new Diary(app, sam);
        var agreed = await diary.AgreeAsync();
        var page = await PathOfAsync(ana, "Demo diary");

        using (await ana.PressAsync(page, "Shut out")) { }
        var (asked, renewed) = (await diary.AskAsync(agreed.AccessToken), await diary.RefreshAsync(agreed.RefreshToken));
        using var start = await sam.Client.GetAsync((await diary.Client().PrepareLoginAsync()).StartUrl);
        using (await ana.PressAsync(page, "Let it in again")) { }

        Assert.Equal(HttpStatusCode.Unauthorized, asked);
        Assert.Equal(HttpStatusCode.Unauthorized, renewed.HttpStatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, start.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, await diary.AskAsync(agreed.AccessToken));
        Assert.Equal(HttpStatusCode.OK, await diary.AskAsync((await diary.AgreeAsync()).AccessToken));
    }

    [Theory]
    [InlineData("https://diary.example/callback", true)]
    [InlineData("http://127.0.0.1:8765/callback", true)]
    [InlineData("http://localhost/callback", true)]
    [InlineData("com.example.diary:/callback", true)]
    [InlineData("http://diary.example/callback", false)]
    [InlineData("https://diary.example/callback#there", false)]
    [InlineData("https://*.diary.example/callback", false)]
    [InlineData("https://diary.example@evil.example/", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("diary:/callback", false)]
    [InlineData("/callback", false)]
    public void Where_people_are_led_back_to_has_to_be_theirs(string typed, bool allowed) => Assert.Equal(allowed, RedirectAddress.Read(typed) is not null);

    [Theory, BothDatabases]
    public async Task A_wrong_address_is_told_to_the_administrator(DatabaseKind kind)
    {
        var app = await apps.OnAsync(kind, SecureBrowser.Https);
        using var ana = await app.SignInSecurelyAsync("ana.silva");

        using var refused = await AddAsync(ana, "Elsewhere", nameof(ClientKind.Web), "http://diary.example/callback", "profile");

        Assert.Contains("http://diary.example/callback cannot be used", await refused.ErrorAsync(), StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> AddAsync(Browser ana, string name, string kind, string redirects, string scope) =>
        ana.PostFormAsync("/admin/clients/new", new() { ["Name"] = name, ["Kind"] = kind, ["Redirects"] = redirects, ["Chosen"] = scope });

    private static async Task<string> PathOfAsync(Browser ana, string name) => (await ana.PageAsync("/admin/clients")).QuerySelectorAll("main a")
        .Single(link => link.TextContent.Trim() == name).GetAttribute("href")!;

    private static (string Id, string Secret) Shown(AngleSharp.Html.Dom.IHtmlDocument page)
    {
        var codes = page.QuerySelectorAll("main code").Select(code => code.TextContent).ToList();
        return (codes[0], codes[1]);
    }

    private static Task<TokenResponse> TokenAsync(HttpClient machine, string id, string secret) =>
        machine.RequestClientCredentialsTokenAsync(new() { Address = Diary.Token, ClientId = id, ClientSecret = secret, Scope = "profile" });
}
