using Connect.Demo;
using Connect.Modules.Authentication.External;
using Connect.Tests.Given;
using Connect.Tests.Servers;
using Microsoft.AspNetCore.WebUtilities;

namespace Connect.Tests.Modules.Authentication;

/// <summary>Against real OpenID Connect providers: the organisation's own for staff. GOV.UK One Login is in <see cref="OneLoginTests"/>.</summary>
public sealed class ExternalSignInTests(Apps apps, OidcServer provider) : IClassFixture<Apps>, IClassFixture<OidcServer>
{
    private static readonly string[] Both = ["pwd", "mfa"], PasswordOnly = ["pwd"];

    [Theory, BothDatabases]
    public async Task Whoever_linked_their_work_account_after_a_step_up_signs_in_with_it_alone(DatabaseKind kind)
    {
        await using var app = await StartAsync(kind);
        using var sam = await app.SignInAsync("sam.okafor");
        await provider.NextIsAsync(new { sub = "s-1", amr = Both });

        using var linked = await LinkAsync(sam, DemoCast.Password);
        using var fresh = app.Browser();
        using var admitted = await ThereAndBackAsync(fresh, "/sign-in/with/0");

        Assert.Contains("The account is linked", await linked.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal("/staff", admitted.Path());
        Assert.Equal("/staff", await fresh.PathAsync("/staff"));
    }

    [Theory, BothDatabases]
    public async Task Nobody_is_known_by_their_address_and_nothing_is_linked_without_the_password(DatabaseKind kind)
    {
        await using var app = await StartAsync(kind);
        using var sam = await app.SignInAsync("sam.okafor");
        await provider.NextIsAsync(new { sub = "somebody else", email = "sam.okafor@connect.example", amr = Both });

        using var wrong = await sam.PostFormAsync("/settings/other-accounts", new() { ["Password"] = "not this one" });
        using (await ThereAndBackAsync(sam, "/sign-in/with/0?returnTo=/settings/other-accounts")) { }
        using var fresh = app.Browser();
        using var unknown = await ThereAndBackAsync(fresh, "/sign-in/with/0");

        Assert.Contains("Check your password", await wrong.ErrorAsync(), StringComparison.Ordinal);
        Assert.Equal("/sign-in/external", unknown.Path());
        Assert.Equal("/sign-in", await fresh.PathAsync("/staff"));
    }

    [Theory, BothDatabases]
    public async Task An_identity_belongs_to_one_person_and_can_be_taken_away_again(DatabaseKind kind)
    {
        await using var app = await StartAsync(kind);
        using var sam = await app.SignInAsync("sam.okafor");
        using var priya = await app.SignInAsync("priya.nair");
        await provider.NextIsAsync(new { sub = "s-2", amr = Both });
        using (await LinkAsync(sam, DemoCast.Password)) { }

        using var taken = await LinkAsync(priya, DemoCast.Password);
        using var removed = await sam.PostFormAsync("/settings/other-accounts?handler=remove", new() { ["Password"] = DemoCast.Password });
        using var fresh = app.Browser();
        using var unknown = await ThereAndBackAsync(fresh, "/sign-in/with/0");

        Assert.Contains("could not be linked", await taken.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal("/sign-in/external", unknown.Path());
        Assert.Contains(await app.AuditAsync(), audit => audit.Read().Any(act => act.Fields == "account elsewhere" && act.People.Contains(DemoCast.Sam.Value)));
    }

    [Theory, BothDatabases]
    public async Task Without_a_second_factor_there_the_one_here_is_asked_for(DatabaseKind kind)
    {
        await using var app = await StartAsync(kind);
        using var sam = await app.SignInAsync("sam.okafor");
        await provider.NextIsAsync(new { sub = "s-3", amr = PasswordOnly });
        using (await LinkAsync(sam, DemoCast.Password)) { }
        var phone = await Authenticator.SetUpAsync(sam, TimeProvider.System.GetUtcNow());
        using var fresh = app.Browser();

        using var asked = await ThereAndBackAsync(fresh, "/sign-in/with/0");
        var meanwhile = await fresh.PathAsync("/staff");
        using var admitted = await Authenticator.TypeAsync(fresh, phone.RecoveryCodes[0]);

        Assert.Equal("/sign-in/second-factor", asked.Path());
        Assert.Equal("/sign-in", meanwhile);
        Assert.Equal("/staff", admitted.Path());
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
        var app = await SharedAsync();
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
        var app = await SharedAsync();
        using var browser = app.Browser();
        await provider.NextIsAsync(new { error = "access_denied" });

        using var back = await ThereAndBackAsync(browser, "/sign-in/with/0");

        Assert.Equal("/sign-in/external", back.Path());
        Assert.Contains("You were not signed in there", await back.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task The_same_subject_elsewhere_is_somebody_else(DatabaseKind kind)
    {
        await using var app = await StartAsync(kind);
        using var sam = await app.SignInAsync("sam.okafor");
        using var priya = await app.SignInAsync("priya.nair");
        await provider.NextIsAsync(new { sub = "s-7", amr = Both });
        using (await LinkAsync(sam, DemoCast.Password)) { }

        using var fresh = app.Browser();
        using var elsewhere = await ThereAndBackAsync(fresh, "/sign-in/with/2");
        using var linked = await LinkAsync(priya, DemoCast.Password, provider: 2);
        using var samAgain = app.Browser();
        using var priyaAgain = app.Browser();
        using (await ThereAndBackAsync(samAgain, "/sign-in/with/0")) { }
        using (await ThereAndBackAsync(priyaAgain, "/sign-in/with/2")) { }

        Assert.Equal("/sign-in/external", elsewhere.Path());
        Assert.Contains("The account is linked", await linked.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(["Sam Okafor", "Priya Nair"], [await samAgain.WhoAsync(), await priyaAgain.WhoAsync()]);
    }

    [Theory]
    [InlineData("/sign-in/back/1")]
    [InlineData("/sign-in/back/2")]
    public async Task What_one_provider_answered_is_not_taken_on_the_way_back_of_another(string otherWay)
    {
        var app = await SharedAsync();
        using var sam = await app.SignInAsync("sam.okafor");
        await provider.NextIsAsync(new { sub = $"s-8 {otherWay}", amr = Both });
        using (await LinkAsync(sam, DemoCast.Password)) { }
        using var fresh = app.Browser();

        using var led = await fresh.Client.GetAsync("/sign-in/with/0", TestContext.Current.CancellationToken);
        var back = await provider.SignInAsync(led.RequestMessage!.RequestUri!);
        using var answered = await fresh.Client.GetAsync(otherWay + back.Query, TestContext.Current.CancellationToken);

        Assert.StartsWith(provider.Issuer, led.RequestMessage.RequestUri!.ToString(), StringComparison.Ordinal);
        Assert.Equal("/sign-in/back/0", back.AbsolutePath);
        Assert.Equal("/sign-in/external", answered.Path());
        Assert.Equal("/sign-in", await fresh.PathAsync("/staff"));
    }

    [Fact]
    public async Task Each_button_leads_to_its_own_provider()
    {
        var app = await SharedAsync();
        using var browser = app.Browser();

        var led = new List<string>();
        for (var number = 0; number < 3; number++)
        {
            using var answer = await browser.Client.GetAsync($"/sign-in/with/{number}", TestContext.Current.CancellationToken);
            var query = QueryHelpers.ParseQuery(answer.RequestMessage!.RequestUri!.Query);
            led.Add($"{answer.RequestMessage.RequestUri.Port} {query["client_id"]} {query["redirect_uri"]}");
        }

        Assert.Equal(
            [
                $"{new Uri(provider.Issuer).Port} {OidcServer.ClientId} http://localhost/sign-in/back/0",
                $"{new Uri(provider.OneLogin).Port} {OidcServer.PeopleClientId} http://localhost/sign-in/back/1",
                $"{new Uri(provider.OneLogin).Port} {OidcServer.StaffClientId} http://localhost/sign-in/back/2",
            ], led);
    }

    [Theory]
    [InlineData("//evil.example.org/")]
    [InlineData("https://evil.example.org/")]
    public async Task The_way_back_stays_on_the_site(string returnTo)
    {
        var app = await SharedAsync();
        using var sam = await app.SignInAsync("sam.okafor");
        await provider.NextIsAsync(new { sub = $"s-6 {returnTo}", amr = Both });
        using (await LinkAsync(sam, DemoCast.Password)) { }
        using var fresh = app.Browser();

        using var admitted = await ThereAndBackAsync(fresh, $"/sign-in/with/0?returnTo={Uri.EscapeDataString(returnTo)}");

        Assert.Equal("localhost", admitted.RequestMessage!.RequestUri!.Host);
        Assert.Equal("/staff", admitted.Path());
    }

    [Fact]
    public void A_provider_that_is_set_up_wrongly_is_named()
    {
        var problems = new ExternalProviderOptions { Name = "Work", Issuer = "http://login.example.org", ClientId = "connect" }.Problems(2).Select(problem => problem.ErrorMessage!).ToList();

        Assert.Equal(2, problems.Count);
        Assert.Contains(problems, problem => problem.StartsWith("Connect__SignIn__External__2__Issuer", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.Contains("ClientSecret", StringComparison.Ordinal));
    }

    private Task<ConnectApp> SharedAsync() => apps.OnAsync(DatabaseKind.Sqlite, provider.Options());

    private Task<ConnectApp> StartAsync(DatabaseKind kind) => apps.NewAsync(kind, provider.Options());

    private async Task<HttpResponseMessage> LinkAsync(Browser browser, string password, int provider = 0)
    {
        using (await browser.PostFormAsync("/settings/other-accounts", new() { ["Password"] = password })) { }
        return await ThereAndBackAsync(browser, $"/sign-in/with/{provider}");
    }

    private Task<HttpResponseMessage> ThereAndBackAsync(Browser browser, string path) => provider.ThereAndBackAsync(browser, path);
}
