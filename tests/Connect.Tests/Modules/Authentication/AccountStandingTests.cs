using System.Net;
using Connect.Demo;
using Connect.Modules.Authentication;
using Connect.Modules.Authentication.Accounts;
using Connect.Modules.People;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Tests.Given;
using Microsoft.Extensions.DependencyInjection;

namespace Connect.Tests.Modules.Authentication;

/// <summary>Suspended accounts, and those that nobody uses.</summary>
public sealed class AccountStandingTests(Apps apps) : IClassFixture<Apps>
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    [Theory, BothDatabases]
    public async Task A_suspended_member_of_staff_is_out_at_once_and_the_answer_does_not_say_why(DatabaseKind kind)
    {
        var tokens = new HeldTokens();
        await using var app = await apps.NewAsync(kind, new() { Configure = builder => builder.Services.AddSingleton<IEndAccess>(tokens) });
        using var sam = await app.SignInAsync("sam.okafor");
        using var fresh = app.Browser();

        var suspended = await SuspendAsync(app, DemoCast.Sam, Mails.Ana);
        using var right = await Authenticator.GivePasswordAsync(fresh, "sam.okafor");
        using var wrong = await Authenticator.GivePasswordAsync(fresh, "sam.okafor", "not the password");
        using (await fresh.ForgetAsync("sam.okafor@connect.example")) { }
        await app.SettleAsync();

        Assert.True(suspended.Succeeded);
        Assert.Equal("/sign-in", await sam.PathAsync("/staff"));
        Assert.Equal([DemoCast.Sam], tokens.Ended);
        Assert.Equal("/sign-in", right.Path());
        Assert.Equal(await wrong.ErrorAsync(), await right.ErrorAsync());
        Assert.Empty(app.Mail.In("sam.okafor@connect.example"));
    }

    [Theory, BothDatabases]
    public async Task A_suspended_person_does_not_come_in_by_text_or_with_a_card_either(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        var card = await app.CardAsync(DemoCast.Alex);
        using var alex = await app.SignInByTextAsync("+447700900101");

        await SuspendAsync(app, DemoCast.Alex, Mails.Ana);
        var ended = await alex.PathAsync("/home");
        using var byText = await app.SignInByTextAsync("+447700900101");
        using var byCard = app.Browser();
        using (await byCard.FirstAsync(card, DemoCast.AlexBorn)) { }

        Assert.Equal("/sign-in", ended);
        Assert.Equal("/sign-in", await byText.PathAsync("/home"));
        Assert.Equal("/sign-in", await byCard.PathAsync("/home"));
    }

    [Theory, BothDatabases]
    public async Task A_card_that_was_tried_while_suspended_has_changed_no_PIN_and_is_good_once_restored(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        var card = await app.CardAsync(DemoCast.Alex);
        await SuspendAsync(app, DemoCast.Alex, Mails.Ana);
        using var browser = app.Browser();

        using var tried = await browser.FirstAsync(card, DemoCast.AlexBorn, "739152");
        await app.DoAsync((RestoreAccount op) => op.RunAsync(DemoCast.Alex, Mails.Ana, CancellationToken.None));
        using var alex = await app.SignInFullyAsync();
        using var again = await browser.FirstAsync(card, DemoCast.AlexBorn, "739152");

        Assert.Contains("Check the code", await tried.ErrorAsync(), StringComparison.Ordinal);
        Assert.Equal("/profile", await alex.PathAsync("/profile"));
        Assert.Equal("/home", again.Path());
    }

    [Theory, BothDatabases]
    public async Task Who_is_restored_signs_in_as_before(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        await SuspendAsync(app, DemoCast.Sam, Mails.Ana);

        var restored = await app.DoAsync((RestoreAccount op) => op.RunAsync(DemoCast.Sam, Mails.Ana, CancellationToken.None));
        using var sam = await app.SignInAsync("sam.okafor");

        Assert.True(restored.Succeeded);
        Assert.Equal("/staff", await sam.PathAsync("/staff"));
        Assert.Contains(await app.AuditAsync(), audit => audit.Read().Any(act => act.Fields == "state" && act.People.Contains(DemoCast.Sam.Value)));
    }

    [Theory, BothDatabases]
    public async Task Only_an_administrator_suspends_and_never_themselves(DatabaseKind kind)
    {
        var app = await apps.OnAsync(kind);
        var helen = Actor.Of(DemoCast.Helen) with { Role = nameof(Role.Supervisor) };

        Assert.Equal(AccountProblems.Unknown, (await SuspendAsync(app, DemoCast.Sam, helen)).Problem);
        Assert.Equal(AccountProblems.Unknown, (await SuspendAsync(app, DemoCast.Ana, Mails.Ana)).Problem);
    }

    [Theory, BothDatabases]
    public async Task Only_an_administrator_ends_a_lock_or_takes_an_app_away_and_never_their_own(DatabaseKind kind)
    {
        var app = await apps.OnAsync(kind);
        var helen = Actor.Of(DemoCast.Helen) with { Role = nameof(Role.Supervisor) };

        Assert.Equal(ResetSignIn.Unknown, (await ResetAsync(app, DemoCast.Nia, helen)).Problem);
        Assert.Equal(ResetSignIn.Unknown, (await ResetAsync(app, DemoCast.Ana, Mails.Ana)).Problem);
        Assert.True((await ResetAsync(app, DemoCast.Nia, Mails.Ana)).Succeeded);
    }

    [Theory, BothDatabases]
    public async Task An_account_that_nobody_uses_is_warned_after_23_days_and_off_after_30(DatabaseKind kind)
    {
        var (app, system) = await apps.WithSystemTimeAsync(kind);
        await using var _ = app;
        using var sam = await app.SignInAsync("sam.okafor");

        system.Advance(22 * Day);
        await app.MoveClockAsync(Day);
        var early = app.Mail.In("sam.okafor@connect.example").Count;
        system.Advance(1 * Day + TimeSpan.FromHours(1));
        await app.MoveClockAsync(Day);
        await app.MoveClockAsync(Day);
        var warned = app.Mail.In("sam.okafor@connect.example").Select(mail => mail.Subject).ToList();
        using (var priya = await app.SignInAsync("priya.nair")) { }
        system.Advance(7 * Day);
        await app.MoveClockAsync(Day);
        using var later = app.Browser();
        using var refused = await Authenticator.GivePasswordAsync(later, "sam.okafor");
        using var priyaStill = await app.SignInAsync("priya.nair");

        Assert.Equal(0, early);
        Assert.Equal(["Sign in to keep your Connect account"], warned);
        Assert.Equal("Your Connect account is turned off", app.Mail.In("sam.okafor@connect.example")[^1].Subject);
        Assert.Equal("/sign-in", refused.Path());
        Assert.Equal("/staff", await priyaStill.PathAsync("/staff"));
    }

    [Theory, BothDatabases]
    public async Task The_last_administrator_stays_and_restores_whoever_slept(DatabaseKind kind)
    {
        var (app, system) = await apps.WithSystemTimeAsync(kind);
        await using var _ = app;

        system.Advance(24 * Day);
        await app.MoveClockAsync(Day);
        system.Advance(8 * Day);
        await app.MoveClockAsync(Day);
        using var ana = await app.SignInAsync("ana.silva");
        await app.DoAsync((RestoreAccount op) => op.RunAsync(DemoCast.Leo, Mails.Ana, CancellationToken.None));
        using var leo = await app.SignInAsync("leo.grant");
        await app.MoveClockAsync(Day);

        Assert.Equal("/staff", await leo.PathAsync("/staff"));
        var states = await app.AskAsync((AccountCards states) => states.OfAsync([DemoCast.Sam, DemoCast.Leo, DemoCast.Ana, DemoCast.Alex], CancellationToken.None));
        Assert.Equal((AccountStop.Unused, null, null), (states[DemoCast.Sam].Stopped, states[DemoCast.Leo].Stopped, states[DemoCast.Ana].Stopped));
        Assert.DoesNotContain(DemoCast.Alex, states.Keys);
    }

    [Theory, BothDatabases]
    public async Task The_pages_about_passwords_and_apps_are_not_there_for_whoever_signs_in_by_text(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        await app.GivePasskeyAsync(DemoCast.Alex);
        using var alex = await app.SignInFullyAsync();
        using var ana = await app.SignInAsync("ana.silva");

        Assert.Equal(HttpStatusCode.NotFound, await ana.StatusAsync($"/admin/people/{DemoCast.Alex}/account"));
        Assert.False((await ResetAsync(app, DemoCast.Alex, Mails.Ana)).Succeeded);
        foreach (var path in new[] { "/settings/second-factor", "/settings/second-factor/set-up", "/settings/password" })
            Assert.Equal(HttpStatusCode.NotFound, await alex.StatusAsync(path));
    }

    private static Task<Outcome<PersonId>> SuspendAsync(ConnectApp app, PersonId person, Actor by) =>
        app.DoAsync((SuspendAccount op) => op.RunAsync(person, by, CancellationToken.None));

    private static Task<Outcome<PersonId>> ResetAsync(ConnectApp app, PersonId person, Actor by) =>
        app.DoAsync((ResetSignIn op) => op.RunAsync(person, removeFactor: false, by, CancellationToken.None));
}
