using Connect.Demo;
using Connect.Modules.Authentication.Accounts;
using Connect.Modules.Authentication.Passwords;
using Connect.Modules.Invitations;
using Connect.Modules.Network;
using Connect.Modules.Pods;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Time;
using Connect.Tests.Given;
using Connect.Tests.Modules.Authentication;
using Microsoft.EntityFrameworkCore;

namespace Connect.Tests.Modules.Admin.Pages;

/// <summary>Invitations that nobody has answered, as administrators see to them.</summary>
public sealed class InvitationsPageTests(Apps apps) : IClassFixture<Apps>
{
    private const string Ines = "ines@connect.example", New = "lantern gravel oboe";

    [Theory, BothDatabases]
    public async Task Who_has_not_chosen_a_password_is_listed_with_what_for_by_whom_and_until_when(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        using var ana = await app.SignInAsync("ana.silva");
        var none = await TextAsync(ana);
        var ines = await app.Given.WorkerAsync("Ines");
        await app.DoAsync((JoinPod op) => op.RunAsync(DemoCast.HarbourRoad, ines, Mails.Ana, CancellationToken.None));
        await app.InviteAsync(ines, Ines);

        var page = await TextAsync(ana);

        Assert.Contains("Nobody waits", none, StringComparison.Ordinal);
        Assert.Contains("1 person was invited to sign in", page, StringComparison.Ordinal);
        Assert.Contains("Harbour Road. Sent to ines@connect.example by Ana Silva.", page, StringComparison.Ordinal);
        Assert.Contains($"Ends {UkTimeText.LongDate(TimeProvider.System.UtcNow().AddDays(7), Language.English)}", page, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task It_is_sent_again_and_the_earlier_link_opens_nothing(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        using var ana = await app.SignInAsync("ana.silva");
        await app.InviteAsync(await app.Given.WorkerAsync("Ines"), Ines);
        var earlier = await app.LinkAsync(Ines);

        using var sent = await PressAsync(ana, "resend");
        var link = await app.LinkAsync(Ines);
        using var browser = app.Browser();
        using var late = await browser.Client.GetAsync(earlier);
        using var chosen = await browser.ChooseAsync(link, New);

        Assert.Contains("A new link is on its way", await sent.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("does not work any more", await late.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("/staff", chosen.Path());
        Assert.Contains("Nobody waits", await TextAsync(ana), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task It_is_cancelled_and_neither_the_link_nor_a_new_one_for_the_address_opens_anything(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        using var ana = await app.SignInAsync("ana.silva");
        var ines = await app.Given.WorkerAsync("Ines");
        await app.InviteAsync(ines, Ines);
        var link = await app.LinkAsync(Ines);

        using var cancelled = await PressAsync(ana, "cancel");
        using var browser = app.Browser();
        using var followed = await browser.Client.GetAsync(link);
        var mails = app.Mail.In(Ines).Count;
        using (await browser.ForgetAsync(Ines)) await app.SettleAsync();
        var user = (await ana.PageAsync($"/admin/users/{ines}")).QuerySelector("main")!.TextContent;

        Assert.Contains("The invitation is cancelled", await cancelled.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("does not work any more", await followed.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(mails, app.Mail.In(Ines).Count);
        Assert.Contains("They cannot sign in yet", user, StringComparison.Ordinal);
        Assert.Contains("Nobody waits", await TextAsync(ana), StringComparison.Ordinal);
        Assert.True((await app.InviteAsync(ines, Ines)).Succeeded);
        using var chosen = await browser.ChooseAsync(await app.LinkAsync(Ines), New);
        Assert.Equal("/staff", chosen.Path());
    }

    [Theory, BothDatabases]
    public async Task An_invitation_that_was_followed_is_not_cancelled_and_only_an_administrator_cancels(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        var ines = await app.Given.WorkerAsync("Ines");
        await app.InviteAsync(ines, Ines);
        var helen = Actor.Of(DemoCast.Helen) with { Role = "Supervisor" };

        Assert.Equal(AccountProblems.Unknown, (await CancelAsync(app, ines, helen)).Problem);
        using var browser = app.Browser();
        using (await browser.ChooseAsync(await app.LinkAsync(Ines), New)) { }
        Assert.Equal(AccountProblems.HasPassword, (await CancelAsync(app, ines, Mails.Ana)).Problem);
        using var fresh = app.Browser();
        await fresh.SignInAsync(Ines, New);
    }

    [Theory, BothDatabases]
    public async Task Many_stand_on_several_pages_those_first_whose_link_has_ended(DatabaseKind kind)
    {
        var (app, system) = await apps.WithSystemTimeAsync(kind);
        await using var _ = app;
        await app.InviteAsync(await app.Given.WorkerAsync("Zed"), "zed@connect.example");
        system.Advance(TimeSpan.FromDays(8));
        for (var one = 0; one < SignInInvitations.PageSize; one++) await app.InviteAsync(await app.Given.WorkerAsync($"Worker{one}"), $"worker{one}@connect.example");
        using var ana = await app.SignInAsync("ana.silva");

        var first = await ana.PageAsync("/admin/invitations");
        var second = await ana.PageAsync("/admin/invitations?number=2");

        var lines = first.QuerySelectorAll(".connect-line").Select(line => line.TextContent).ToList();
        Assert.Equal(SignInInvitations.PageSize, lines.Count);
        Assert.Contains("zed@connect.example", lines[0], StringComparison.Ordinal);
        Assert.All(lines, line => Assert.Equal(line.Contains("zed@", StringComparison.Ordinal), line.Contains("Ended", StringComparison.Ordinal)));
        Assert.Single(second.QuerySelectorAll(".connect-line"));
        Assert.NotEmpty(first.QuerySelectorAll(".govuk-pagination"));
    }

    [Theory, BothDatabases]
    public async Task Of_supporters_there_are_numbers_by_pod_and_no_names(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        await app.DoAsync((InviteSupporter op) => op.RunAsync(DemoCast.Alex, new("Ursula", "Quince", "07700 900299", "", SupportKind.FamilyOrFriend, GivenSupport.Everything), Actor.Of(DemoCast.Alex), CancellationToken.None));
        await app.DoAsync((InviteSupporter op) => op.RunAsync(DemoCast.Jordan, new("Wanda", "Quince", "07700 900298", "", SupportKind.FamilyOrFriend, GivenSupport.Everything), Actor.Of(DemoCast.Sam) with { Role = "Officer" }, CancellationToken.None));
        await app.SettleAsync();
        using var ana = await app.SignInAsync("ana.silva");

        var page = await TextAsync(ana);

        Assert.Contains("1 sent, 1 waiting", page, StringComparison.Ordinal);
        Assert.Contains("Bridge Street", page, StringComparison.Ordinal);
        Assert.All(["Ursula", "Wanda", "Quince", "Alex", "Jordan", "900299"], name => Assert.DoesNotContain(name, page, StringComparison.Ordinal));
        Assert.Equal(2, await app.AskAsync((ConnectDb db) => db.Set<Invitation>().CountAsync(one => one.State == InvitationState.Sent || one.State == InvitationState.Waiting)));
    }

    private static Task<Outcome<PersonId>> CancelAsync(ConnectApp app, PersonId person, Actor by) =>
        app.DoAsync((CancelInviteToSignIn op) => op.RunAsync(person, by, CancellationToken.None));

    private static async Task<HttpResponseMessage> PressAsync(Browser browser, string handler)
    {
        var page = await browser.PageAsync("/admin/invitations");
        var form = page.Forms.Single(form => form.GetAttribute("action")?.EndsWith($"handler={handler}", StringComparison.OrdinalIgnoreCase) == true);
        using var content = new FormUrlEncodedContent(form.QuerySelectorAll("input").Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value")!)));
        return await browser.Client.PostAsync(form.GetAttribute("action"), content);
    }

    private static async Task<string> TextAsync(Browser browser) => (await browser.PageAsync("/admin/invitations")).QuerySelector("main")!.TextContent;
}
