using System.Text.Json;
using Connect.Demo;
using Connect.Platform.Data;
using Connect.Tests.Given;
using Connect.Tests.Servers;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Connect.Tests.Modules.Authentication;

/// <summary>People sign in with GOV.UK One Login, against a real provider that is set up as theirs is.</summary>
public sealed class OneLoginTests(Apps apps, OidcServer provider) : IClassFixture<Apps>, IClassFixture<OidcServer>
{
    private const string With = "/sign-in/with/1", Trusted = "Cl.Cm", Mailbox = "alex@home.example";

    [Theory, BothDatabases]
    public async Task Whoever_linked_it_with_their_PIN_signs_in_with_it_alone_and_with_full_reach(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind, provider.Options());
        using var alex = await AlexAsync(app);
        await provider.NextIsAsync(new { sub = "urn:fdc:gov.uk:2022:alex", vot = Trusted, email = Mailbox });

        using var linked = await LinkAsync(alex);
        using var fresh = app.Browser();
        using var admitted = await provider.ThereAndBackAsync(fresh, With);
        var kept = await app.AskAsync((ConnectDb db) => db.Set<IdentityUserLogin<Guid>>().SingleAsync());

        Assert.Contains("The account is linked", await linked.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal("/home", admitted.Path());
        Assert.Equal("/settings/pin", await fresh.PathAsync("/settings/pin"));
        Assert.Equal((provider.OneLogin, "urn:fdc:gov.uk:2022:alex", "GOV.UK One Login"), (kept.LoginProvider, kept.ProviderKey, kept.ProviderDisplayName));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("cy")]
    public async Task It_is_asked_for_two_factors_in_the_language_of_the_reader_and_for_nothing_about_them(string language)
    {
        var app = await SharedAsync();
        using var browser = app.Browser();
        using (await browser.Client.GetAsync($"/language/{language}", TestContext.Current.CancellationToken)) { }

        using var led = await browser.Client.GetAsync(With, TestContext.Current.CancellationToken);
        var asked = QueryHelpers.ParseQuery(led.RequestMessage!.RequestUri!.Query);

        Assert.Equal($"{provider.OneLogin}authorize", led.RequestMessage.RequestUri.GetLeftPart(UriPartial.Path));
        Assert.Equal(("code", "openid", "[\"Cl.Cm\"]", "S256", language), ($"{asked["response_type"]}", $"{asked["scope"]}", $"{asked["vtr"]}", $"{asked["code_challenge_method"]}", $"{asked["ui_locales"]}"));
        Assert.All(["nonce", "state", "code_challenge"], word => Assert.NotEmpty($"{asked[word]}"));
    }

    [Theory]
    [InlineData("{ \"vot\": \"Cl\" }")]
    [InlineData("{ \"vot\": null }")]
    [InlineData("{ \"nonce\": \"of another asking\" }")]
    [InlineData("{ \"aud\": \"another-service\" }")]
    [InlineData("{ \"iss\": \"https://oidc.account.example/\" }")]
    [InlineData("{ \"exp\": 1700000000 }")]
    [InlineData("{}", "a stranger")]
    [InlineData("{}", "nobody")]
    public async Task A_token_that_does_not_fit_signs_nobody_in(string changed, string? by = null)
    {
        var app = await SharedAsync();
        var who = new { sub = $"urn:fdc:gov.uk:2022:{Guid.CreateVersion7()}", vot = Trusted, token = JsonElement.Parse("{}"), by = (string?)null };
        using var alex = await AlexAsync(app);
        await provider.NextIsAsync(who);
        using var linked = await LinkAsync(alex);
        using var before = app.Browser();
        using var rightly = await provider.ThereAndBackAsync(before, With);
        await provider.NextIsAsync(who with { token = JsonElement.Parse(changed), by = by });
        using var fresh = app.Browser();

        using var back = await provider.ThereAndBackAsync(fresh, With);

        Assert.Equal("/home", rightly.Path());
        Assert.Equal("/sign-in/external", back.Path());
        Assert.Equal("/sign-in", await fresh.PathAsync("/home"));
    }

    [Fact]
    public async Task An_account_of_a_service_user_does_not_come_in_by_the_door_of_staff()
    {
        var app = await SharedAsync();
        using var alex = await AlexAsync(app);
        await provider.NextIsAsync(new { sub = "urn:fdc:gov.uk:2022:door", vot = Trusted, amr = new[] { "mfa" } });
        using (await LinkAsync(alex)) { }
        using var fresh = app.Browser();

        using var back = await provider.ThereAndBackAsync(fresh, "/sign-in/with/2");

        Assert.Equal("/sign-in/external", back.Path());
        Assert.Equal("/sign-in", await fresh.PathAsync("/home"));
    }

    [Fact]
    public async Task Without_the_PIN_nothing_is_linked()
    {
        var app = await SharedAsync();
        using var alex = await AlexAsync(app);
        await provider.NextIsAsync(new { sub = "urn:fdc:gov.uk:2022:no-pin", vot = Trusted });

        using var wrong = await alex.PostFormAsync("/settings/other-accounts", new() { ["Pin"] = "111222" });
        using (await provider.ThereAndBackAsync(alex, With)) { }
        using var fresh = app.Browser();
        using var back = await provider.ThereAndBackAsync(fresh, With);

        Assert.NotEmpty(await wrong.ErrorAsync());
        Assert.Equal("/sign-in/external", back.Path());
    }

    private Task<ConnectApp> SharedAsync() => apps.OnAsync(DatabaseKind.Sqlite, provider.Options());

    // By a printed card, since codes by text are few a day.
    private static async Task<Browser> AlexAsync(ConnectApp app)
    {
        var alex = app.Browser();
        using (await alex.FirstAsync(await app.CardAsync(DemoCast.Alex), DemoCast.AlexBorn)) { }
        return alex;
    }

    private async Task<HttpResponseMessage> LinkAsync(Browser browser)
    {
        using (await browser.PostFormAsync("/settings/other-accounts", new() { ["Pin"] = TextSignIn.Pin })) { }
        return await provider.ThereAndBackAsync(browser, With);
    }
}
