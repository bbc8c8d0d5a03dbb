using System.Net;
using Connect.Demo;
using Connect.Modules.Authentication.Accounts;
using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Tests.Given;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Connect.Tests.Modules.Authentication;

public sealed class PasswordByMailTests(Apps apps) : IClassFixture<Apps>
{
    private const string Sam = "sam.okafor@connect.example", New = "lantern gravel oboe";

    [Theory, BothDatabases]
    public async Task Whoever_is_invited_chooses_a_password_that_nobody_else_knows_and_the_link_works_once(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        var worker = await app.Given.WorkerAsync("Ines");
        using var browser = app.Browser();
        using var thief = app.Browser();

        var invited = await app.InviteAsync(worker, "ines@connect.example");
        var link = await app.LinkAsync("ines@connect.example");
        using var common = await browser.ChooseAsync(link, "Password2027!");
        using var chosen = await browser.ChooseAsync(link, New);
        using var again = await thief.Client.GetAsync(link, TestContext.Current.CancellationToken);
        using var fresh = app.Browser();
        await fresh.SignInAsync("ines@connect.example", New);

        Assert.True(invited.Succeeded);
        Assert.Contains("stolen passwords", await common.ErrorAsync(), StringComparison.Ordinal);
        Assert.Equal("/staff", chosen.Path());
        Assert.Contains("does not work any more", await again.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal("/staff", await fresh.PathAsync("/staff"));
    }

    [Theory, BothDatabases]
    public async Task Where_a_second_factor_is_required_the_invited_set_theirs_up_in_the_same_breath(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind, new()
        {
            Configure = builder => builder.Services.Configure<Connect.Modules.Authentication.SignInOptions>(options => options.StaffSecondFactor = null),
        });
        var worker = await app.Given.WorkerAsync("Ines");
        using var browser = app.Browser();

        await app.InviteAsync(worker, "ines@connect.example");
        using var chosen = await browser.ChooseAsync(await app.LinkAsync("ines@connect.example"), New);

        Assert.Equal("/sign-in/second-factor/set-up", chosen.Path());
        Assert.Equal("/sign-in", await browser.PathAsync("/staff"));
    }

    [Theory, BothDatabases]
    public async Task An_invitation_to_a_mistyped_address_is_mended_by_another_and_is_worth_nothing_then(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        var worker = await app.Given.WorkerAsync("Ines");
        using var browser = app.Browser();

        await app.InviteAsync(worker, "inse@connect.example");
        var wrong = await app.LinkAsync("inse@connect.example");
        await app.InviteAsync(worker, "ines@connect.example");
        using var refused = await browser.Client.GetAsync(wrong, TestContext.Current.CancellationToken);
        using var chosen = await browser.ChooseAsync(await app.LinkAsync("ines@connect.example"), New);

        Assert.Contains("does not work any more", await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal("/staff", chosen.Path());
    }

    [Theory, BothDatabases]
    public async Task Who_is_invited_and_by_whom_is_judged(DatabaseKind kind)
    {
        var app = await apps.OnAsync(kind);
        var worker = await app.Given.WorkerAsync("Ines");
        var helen = Actor.Of(DemoCast.Helen) with { Role = nameof(Role.Supervisor) };

        var byHelen = await app.DoAsync((Connect.Modules.Authentication.Passwords.InviteToSignIn op) => op.RunAsync(worker, "ines@connect.example", helen, CancellationToken.None));

        Assert.Equal(AccountProblems.Unknown, byHelen.Problem);
        Assert.Equal(AccountProblems.NoAddress, (await app.InviteAsync(worker, "ines")).Problem);
        Assert.Equal(AccountProblems.AddressTaken, (await app.InviteAsync(worker, Sam)).Problem);
        Assert.Equal(AccountProblems.HasPassword, (await app.InviteAsync(DemoCast.Sam, Sam)).Problem);
        Assert.Equal(AccountProblems.SignsInByText, (await app.InviteAsync(DemoCast.Alex, "alex@example.org")).Problem);
    }

    [Theory, BothDatabases]
    public async Task A_forgotten_password_is_chosen_anew_by_mail_and_every_session_ends(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        using var elsewhere = await app.SignInAsync("sam.okafor");
        using var browser = app.Browser();

        using (await browser.ForgetAsync(Sam)) { }
        using var chosen = await browser.ChooseAsync(await app.LinkAsync(Sam), New);
        using var fresh = app.Browser();
        using var old = await Authenticator.GivePasswordAsync(fresh, "sam.okafor");
        await app.SettleAsync();

        Assert.Equal("/staff", chosen.Path());
        Assert.Equal("/sign-in", await elsewhere.PathAsync("/staff"));
        Assert.Equal("/sign-in", old.Path());
        Assert.Equal(["Choose a new password for Connect", "Your Connect password was changed"], app.Mail.In(Sam).Select(mail => mail.Subject));
        Assert.DoesNotContain(app.Mail.In(Sam), mail => (mail.Subject + mail.Body).Contains("Okafor", StringComparison.Ordinal));
    }

    [Theory, BothDatabases]
    public async Task The_link_does_not_get_round_the_second_factor(DatabaseKind kind)
    {
        var (app, system) = await apps.WithSystemTimeAsync(kind);
        await using var _ = app;
        using var first = await app.SignInAsync("sam.okafor");
        var phone = await Authenticator.SetUpAsync(first, system.GetUtcNow());
        using var browser = app.Browser();

        using (await browser.ForgetAsync(Sam)) { }
        using var chosen = await browser.ChooseAsync(await app.LinkAsync(Sam), New);
        var meanwhile = await browser.PathAsync("/staff");
        using var admitted = await Authenticator.TypeAsync(browser, phone.RecoveryCodes[0]);

        Assert.Equal("/sign-in/second-factor", chosen.Path());
        Assert.Equal("/sign-in", meanwhile);
        Assert.Equal("/staff", admitted.Path());
    }

    [Theory, BothDatabases]
    public async Task A_link_lasts_half_an_hour_and_once_one_is_used_no_other_works(DatabaseKind kind)
    {
        var (app, system) = await apps.WithSystemTimeAsync(kind);
        await using var _ = app;
        using var browser = app.Browser();

        using (await browser.ForgetAsync(Sam)) { }
        var earlier = await app.LinkAsync(Sam);
        using (await browser.ForgetAsync(Sam)) { }
        var newest = await app.LinkAsync(Sam);
        Assert.NotEqual(earlier, newest);
        Assert.True(await IsOpenAsync(browser, newest) && await IsOpenAsync(browser, earlier));
        using (await browser.ChooseAsync(newest, New)) { }
        Assert.False(await IsOpenAsync(browser, newest) || await IsOpenAsync(browser, earlier));

        system.Advance(TimeSpan.FromMinutes(16));
        using (await browser.ForgetAsync(Sam)) { }
        var unused = await app.LinkAsync(Sam);
        Assert.True(await IsOpenAsync(browser, unused));
        system.Advance(TimeSpan.FromMinutes(31));
        Assert.False(await IsOpenAsync(browser, unused));
    }

    [Theory, BothDatabases]
    public async Task A_stranger_who_knows_the_address_spoils_neither_a_link_nor_an_invitation(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        await app.InviteAsync(await app.Given.WorkerAsync("Ines"), "ines@connect.example");
        var invitation = await app.LinkAsync("ines@connect.example");
        using var browser = app.Browser();
        using var stranger = app.Browser();
        using (await browser.ForgetAsync(Sam)) { }
        var mine = await app.LinkAsync(Sam);

        using (await stranger.ForgetAsync(Sam)) { }
        using (await stranger.ForgetAsync("ines@connect.example")) { }
        await app.SettleAsync();

        Assert.Equal((2, 2), (app.Mail.In(Sam).Count, app.Mail.In("ines@connect.example").Count));
        Assert.True(await IsOpenAsync(browser, mine) && await IsOpenAsync(browser, invitation));
    }

    [Theory, BothDatabases]
    public async Task Whoever_is_locked_out_is_told_what_to_do_as_everybody_is_and_gets_in_by_a_new_password(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        using var leo = app.Browser();
        for (var guess = 0; guess < 10; guess++) using (await Authenticator.GivePasswordAsync(leo, "leo.grant", "a guess")) { }
        using var locked = await Authenticator.GivePasswordAsync(leo, "leo.grant");
        using var nobody = await Authenticator.GivePasswordAsync(leo, "nobody");

        using (await leo.ForgetAsync("leo.grant@connect.example")) { }
        using var chosen = await leo.ChooseAsync(await app.LinkAsync("leo.grant@connect.example"), New);

        var words = await WordsAsync(locked);
        Assert.Contains("15 minutes", words, StringComparison.Ordinal);
        Assert.Contains("ask an administrator", words, StringComparison.Ordinal);
        Assert.Equal(words, await WordsAsync(nobody));
        Assert.Equal("/staff", chosen.Path());
    }

    [Theory, BothDatabases]
    public async Task Known_and_unknown_addresses_get_the_same_words_after_the_same_statements(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        using var browser = app.Browser();
        using var commands = new Commands(app.Database);
        using (await browser.ForgetAsync("warm.up@connect.example")) { }
        await Commands.HeardAsync();
        commands.Take();

        using var known = await browser.ForgetAsync(Sam);
        var afterKnown = commands.Take();
        using var unknown = await browser.ForgetAsync("nobody@connect.example");
        var afterUnknown = commands.Take();
        await app.SettleAsync();

        Assert.Equal(await WordsAsync(known), await WordsAsync(unknown));
        Assert.NotEmpty(afterKnown);
        Assert.Equal(afterKnown, afterUnknown);
        Assert.Single(app.Mail.In(Sam));
        Assert.Empty(app.Mail.In("nobody@connect.example"));
    }

    [Theory, BothDatabases]
    public async Task Nobody_is_buried_in_mail_and_no_table_of_due_work_tells_an_address(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        using var browser = app.Browser();

        for (var ask = 0; ask < 5; ask++) using (await browser.ForgetAsync(Sam)) { }
        await app.SettleAsync();
        var facts = await app.AskAsync((ConnectDb db) => db.Set<Connect.Platform.Due.DueRow>().Where(row => row.Facts != null).Select(row => row.Facts!).ToListAsync());

        Assert.Equal(3, app.Mail.In(Sam).Count);
        Assert.DoesNotContain(facts, fact => fact.Contains("okafor", StringComparison.OrdinalIgnoreCase));
    }

    [Theory, BothDatabases]
    public async Task An_app_that_an_administrator_took_away_takes_the_password_along(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        using var sam = await app.SignInAsync("sam.okafor");
        await Authenticator.SetUpAsync(sam, TimeProvider.System.GetUtcNow());
        using var ana = await app.SignInAsync("ana.silva");

        using (await ana.PostFormAsync($"/admin/people/{DemoCast.Sam}/account", new() { ["RemoveFactor"] = "True" })) { }
        using var knowing = app.Browser();
        using var withPassword = await Authenticator.GivePasswordAsync(knowing, "sam.okafor");
        using var withLink = await sam.ChooseAsync(await app.LinkAsync(Sam), New);

        Assert.Equal("/sign-in", withPassword.Path());
        Assert.Equal("/staff", withLink.Path());
    }

    private static async Task<bool> IsOpenAsync(Browser browser, string link) => (await browser.PageAsync(link)).QuerySelector("input[name=Chosen]") is not null;

    private static async Task<string> WordsAsync(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await TextSignIn.PageAsync(answer)).QuerySelector("main")!.TextContent;
    }
}
