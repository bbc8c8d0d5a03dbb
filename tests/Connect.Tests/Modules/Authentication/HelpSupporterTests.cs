using System.Net;
using Connect.Demo;
using Connect.Modules.AccessControl;
using Connect.Modules.Authentication.Pins;
using Connect.Modules.Network;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Tests.Given;

namespace Connect.Tests.Modules.Authentication;

/// <summary>A supporter has no team: that of the person whom they support helps them back in.</summary>
public sealed class HelpSupporterTests(Apps apps) : IClassFixture<Apps>
{
    private const string MariasPhone = "+447700900201";

    private static readonly Actor Sam = Actor.Of(DemoCast.Sam) with { Role = "Officer" };

    [Theory, BothDatabases]
    public async Task A_supporter_who_is_locked_out_is_let_back_by_the_persons_team(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        using var maria = app.Browser();
        await LockAsync(app, maria);
        using var sam = await app.SignInAsync("sam.okafor");

        var before = await sam.PageAsync($"/people/{DemoCast.Alex}/network");
        using var helped = await sam.PostFormAsync(await HelpAsync(app), new() { ["PhoneIsLost"] = "False" });
        var after = await sam.PageAsync($"/people/{DemoCast.Alex}/network");
        using (await maria.AskAsync(MariasPhone)) { }
        using var back = await maria.TypeAsync(await app.CodeOnAsync(MariasPhone));

        Assert.Contains("Locked after too many wrong tries", before.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal($"/people/{DemoCast.Alex}/network", helped.Path());
        Assert.DoesNotContain("Locked after too many wrong tries", after.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/support", back.Path());
        Assert.Single((await app.AuditAsync()).SelectMany(audit => audit.Read()), act => act is { Kind: AuditKind.Alteration, Thing: "sign-in", Fields: "locked" } && act.By == DemoCast.Sam.Value && act.People.Contains(DemoCast.Maria.Value));
    }

    [Theory, BothDatabases]
    public async Task A_supporter_whose_phone_is_lost_is_signed_out_there_and_signs_in_again_with_the_number(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        using var maria = await app.SignInByTextAsync(MariasPhone);
        var before = await maria.PathAsync("/support");

        await app.DoAsync(async (HelpSupporter op) => await op.RunAsync(await app.MariasLinkAsync(), phoneIsLost: true, Sam, CancellationToken.None));

        Assert.Equal("/support", before);
        Assert.Equal("/sign-in", await maria.PathAsync("/support"));
        using var again = await app.SignInByTextAsync(MariasPhone);
        Assert.Equal("/support", await again.PathAsync("/support"));
    }

    [Theory, BothDatabases]
    public async Task Only_the_team_of_whom_they_support_may_and_only_while_they_do(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        using var nia = await app.SignInAsync("nia.rees");
        using var sam = await app.SignInAsync("sam.okafor");
        var help = await HelpAsync(app);
        var ofSomebodyElse = help.Replace(DemoCast.Alex.ToString(), DemoCast.Jordan.ToString(), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.NotFound, await nia.StatusAsync(help));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (await sam.StatusAsync(help), await sam.StatusAsync(ofSomebodyElse)));

        await app.DoAsync((EndSupport op) => op.RunAsync(new(Guid.Parse(help.Split('/')[4])), SupportEnding.ByTeam, Sam, CancellationToken.None));

        Assert.Equal(HttpStatusCode.NotFound, await sam.StatusAsync(help));
    }

    [Theory, BothDatabases]
    public async Task A_worker_who_is_kept_from_the_person_is_kept_from_their_supporters_too(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        using var sam = await app.SignInAsync("sam.okafor");
        var help = await HelpAsync(app);

        await app.DoAsync((ExcludeWorker op) => op.RunAsync(DemoCast.Sam, DemoCast.Alex, "a relative", Actor.Of(DemoCast.Ana) with { Role = "Administrator" }, CancellationToken.None));

        Assert.Equal(HttpStatusCode.NotFound, await sam.StatusAsync(help));
        Assert.False((await app.DoAsync(async (HelpSupporter op) => await op.RunAsync(await app.MariasLinkAsync(), phoneIsLost: false, Sam, CancellationToken.None))).Succeeded);
    }

    private static async Task<string> HelpAsync(ConnectApp app) => $"/people/{DemoCast.Alex}/network/{await app.MariasLinkAsync()}/sign-in-help";

    private static async Task LockAsync(ConnectApp app, Browser browser)
    {
        using (await browser.AskAsync(MariasPhone)) { }
        var code = await app.CodeOnAsync(MariasPhone);
        var wrong = code == "111111" ? "222222" : "111111";
        for (var guess = 0; guess < 5; guess++) using (await browser.TypeAsync(wrong)) { }
        using var locked = await browser.TypeAsync(code);
        Assert.Equal("/sign-in/locked", locked.Path());
    }
}
