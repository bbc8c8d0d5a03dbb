using Connect.Demo;
using Connect.Modules.Authentication.External;
using Connect.Tests.Given;
using Connect.Tests.Servers;
using Microsoft.Extensions.DependencyInjection;
using SignInOptions = Connect.Modules.Authentication.SignInOptions;

namespace Connect.Tests.Modules.Authentication;

/// <summary>Against a real OpenID Connect provider.</summary>
public sealed class ExternalSignInTests(Apps apps, OidcServer provider) : IClassFixture<Apps>, IClassFixture<OidcServer>
{
    private static readonly string[] Both = ["pwd", "mfa"];

    [Theory, BothDatabases]
    public async Task Nobody_is_known_by_their_address_and_nothing_is_linked_without_the_password(DatabaseKind kind)
    {
        await using var app = await StartAsync(kind);
        using var sam = await app.SignInAsync("sam.okafor");
        await provider.NextIsAsync(new { sub = "sam.okafor@connect.example", amr = Both });

        using var wrong = await sam.PostFormAsync("/settings/other-accounts", new() { ["Password"] = "not this one" });
        using (await ThereAndBackAsync(sam, "/sign-in/with/0?returnTo=/settings/other-accounts")) { }
        using var fresh = app.Browser();
        using var unknown = await ThereAndBackAsync(fresh, "/sign-in/with/0");

        Assert.Contains("Check your password", await wrong.ErrorAsync(), StringComparison.Ordinal);
        Assert.Equal("/sign-in/external", unknown.Path());
        Assert.Equal("/sign-in", await fresh.PathAsync("/staff"));
    }

    [Fact]
    public async Task A_suspended_member_of_staff_does_not_come_in_this_way()
    {
        await using var app = await StartAsync(DatabaseKind.Sqlite);
        using var sam = await app.SignInAsync("sam.okafor");
        await provider.NextIsAsync(new { sub = "s-4", amr = Both });
        using (await LinkAsync(sam, DemoCast.Password)) { }
        await app.DoAsync((Connect.Modules.Authentication.Accounts.SuspendAccount op) => op.RunAsync(DemoCast.Sam, Mails.Ana, CancellationToken.None));
        using var fresh = app.Browser();

        using var refused = await ThereAndBackAsync(fresh, "/sign-in/with/0");

        Assert.Equal("/sign-in/external", refused.Path());
        Assert.Equal("/sign-in", await fresh.PathAsync("/staff"));
    }

    [Fact]
    public async Task An_answer_that_was_meant_for_another_browser_opens_nothing()
    {
        await using var app = await StartAsync(DatabaseKind.Sqlite);
        using var sam = await app.SignInAsync("sam.okafor");
        await provider.NextIsAsync(new { sub = "s-5", amr = Both });
        using (await LinkAsync(sam, DemoCast.Password)) { }
        using var mine = app.Browser();
        using var thiefs = app.Browser();

        using var led = await mine.Client.GetAsync("/sign-in/with/0", TestContext.Current.CancellationToken);
        var back = await provider.SignInAsync(led.RequestMessage!.RequestUri!);
        using var stolen = await thiefs.Client.GetAsync(back.PathAndQuery, TestContext.Current.CancellationToken);

        Assert.Equal("/sign-in/external", stolen.Path());
        Assert.Equal("/sign-in", await thiefs.PathAsync("/staff"));
    }

    [Fact]
    public async Task Whoever_calls_it_off_there_is_told_so_and_offered_the_other_ways()
    {
        await using var app = await StartAsync(DatabaseKind.Sqlite);
        using var browser = app.Browser();
        await provider.NextIsAsync(new { error = "access_denied" });

        using var back = await ThereAndBackAsync(browser, "/sign-in/with/0");

        Assert.Equal("/sign-in/external", back.Path());
        Assert.Contains("You were not signed in there", await back.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task A_person_signs_in_as_with_One_Login_by_a_signed_assertion_and_with_full_reach(DatabaseKind kind)
    {
        await using var app = await StartAsync(kind);
        using var alex = app.Browser();
        using (await alex.FirstAsync(await app.CardAsync(DemoCast.Alex), DemoCast.AlexBorn)) { }
        await provider.NextIsAsync(new { sub = "urn:fdc:gov.uk:2022:alex", vot = "Cl.Cm" });

        using (await alex.PostFormAsync("/settings/other-accounts", new() { ["Pin"] = TextSignIn.Pin })) { }
        using var linked = await ThereAndBackAsync(alex, "/sign-in/with/1");
        using var fresh = app.Browser();
        using var led = await fresh.Client.GetAsync("/sign-in/with/1", TestContext.Current.CancellationToken);
        using var admitted = await fresh.Client.GetAsync((await provider.SignInAsync(led.RequestMessage!.RequestUri!)).PathAndQuery, TestContext.Current.CancellationToken);

        Assert.Contains("The account is linked", await linked.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("vtr=%5B%22Cl.Cm%22%5D", led.RequestMessage.RequestUri!.Query, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("/home", admitted.Path());
        Assert.Equal("/settings/pin", await fresh.PathAsync("/settings/pin"));
    }

    [Fact]
    public async Task A_vector_of_trust_that_was_not_asked_for_is_refused()
    {
        await using var app = await StartAsync(DatabaseKind.Sqlite);
        using var alex = app.Browser();
        using (await alex.FirstAsync(await app.CardAsync(DemoCast.Alex), DemoCast.AlexBorn)) { }
        await provider.NextIsAsync(new { sub = "urn:fdc:gov.uk:2022:weak", vot = "Cl" });

        using (await alex.PostFormAsync("/settings/other-accounts", new() { ["Pin"] = TextSignIn.Pin })) { }
        using var back = await ThereAndBackAsync(alex, "/sign-in/with/1");

        Assert.DoesNotContain("The account is linked", await back.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public void A_provider_that_is_set_up_wrongly_is_named()
    {
        var problems = new ExternalProviderOptions { Name = "Work", Issuer = "http://login.example.org", ClientId = "connect" }.Problems(2).Select(problem => problem.ErrorMessage!).ToList();

        Assert.Equal(2, problems.Count);
        Assert.Contains(problems, problem => problem.StartsWith("Connect__SignIn__External__2__Issuer", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.Contains("ClientSecret", StringComparison.Ordinal));
    }

    private Task<ConnectApp> StartAsync(DatabaseKind kind) => apps.NewAsync(kind, new()
    {
        Configure = builder => builder.Services.Configure<SignInOptions>(options =>
        {
            options.External.Add(new() { Name = "your work account", Issuer = provider.Issuer, ClientId = OidcServer.ClientId, ClientSecret = OidcServer.ClientSecret, SecondFactorWhen = { "mfa" } });
            options.External.Add(new()
            {
                Name = "GOV.UK One Login",
                Issuer = provider.Issuer,
                ClientId = OidcServer.KeyClientId,
                PrivateKeyFile = provider.KeyFile,
                For = ExternalFor.People,
                VectorOfTrust = "Cl.Cm",
                SecondFactorWhen = { "Cl.Cm" },
            });
        }),
    });

    private async Task<HttpResponseMessage> LinkAsync(Browser browser, string password)
    {
        using (await browser.PostFormAsync("/settings/other-accounts", new() { ["Password"] = password })) { }
        return await ThereAndBackAsync(browser, "/sign-in/with/0");
    }

    // The tests' browser does not leave Connect: the provider is asked in a browser of its own, and the way back is Connect's again.
    private async Task<HttpResponseMessage> ThereAndBackAsync(Browser browser, string path)
    {
        using var led = await browser.Client.GetAsync(path);
        var back = await provider.SignInAsync(led.RequestMessage!.RequestUri!);
        return await browser.Client.GetAsync(back.PathAndQuery);
    }
}
