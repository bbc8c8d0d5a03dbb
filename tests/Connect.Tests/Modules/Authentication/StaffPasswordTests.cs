using System.Net;
using Connect.Demo;
using Connect.Modules.Authentication.Passwords;
using Connect.Tests.Given;

namespace Connect.Tests.Modules.Authentication;

public sealed class StaffPasswordTests(Apps apps) : IClassFixture<Apps>
{
    private const string New = "lantern gravel oboe";

    [Theory]
    [InlineData("1q2w3e4r5t6y", true)]
    [InlineData("Password2027!", true)]
    [InlineData("!!Sunshine!!", true)]
    [InlineData("gravelgravel", true)]
    [InlineData("monkey123456", true)]
    [InlineData("welcome12345", true)]
    [InlineData("michael12345", true)]
    [InlineData("letmein12345!", true)]
    [InlineData("2027!!Summer!!", true)]
    [InlineData("k7#92!x83-1155w", false)]
    [InlineData(New, false)]
    [InlineData(DemoCast.Password, false)]
    public void What_is_on_stolen_lists_is_refused_with_a_little_added_too(string password, bool common) =>
        Assert.Equal(common, CommonPasswords.IsCommon(password));

    [Theory]
    [InlineData("Connect12345!", true)]
    [InlineData("Probation-2027", true)]
    [InlineData("SamOkafor2027!", true)]
    [InlineData("okafor connect", true)]
    [InlineData("connect lantern oboe", false)]
    [InlineData(New, false)]
    [InlineData(DemoCast.Password, false)]
    public void What_is_little_more_than_the_service_s_name_or_ones_own_is_refused(string password, bool name) =>
        Assert.Equal(name, CommonPasswords.IsAName(password, "sam.okafor@connect.example"));

    [Theory, BothDatabases]
    public async Task Another_password_takes_the_old_one_and_signs_out_everywhere_else(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        using var browser = await app.SignInAsync("sam.okafor");
        using var elsewhere = await app.SignInAsync("sam.okafor");

        using var wrong = await ChangeAsync(browser, "not this one", New);
        using var common = await ChangeAsync(browser, DemoCast.Password, "Password2027!");
        using var own = await ChangeAsync(browser, DemoCast.Password, "Sam.Okafor2027");
        using var changed = await ChangeAsync(browser, DemoCast.Password, New);
        using var fresh = app.Browser();
        using var old = await Authenticator.GivePasswordAsync(fresh, "sam.okafor");
        using var right = await Authenticator.GivePasswordAsync(fresh, "sam.okafor", New);

        Assert.Contains("Check your password", await wrong.ErrorAsync(), StringComparison.Ordinal);
        Assert.Contains("stolen passwords", await common.ErrorAsync(), StringComparison.Ordinal);
        Assert.Contains("easy to guess", await own.ErrorAsync(), StringComparison.Ordinal);
        Assert.Equal("/settings/sessions", changed.Path());
        Assert.Equal("/staff", await browser.PathAsync("/staff"));
        Assert.Equal("/sign-in", await elsewhere.PathAsync("/staff"));
        Assert.Equal("/sign-in", old.Path());
        Assert.Equal("/staff", right.Path());
    }

    [Theory, BothDatabases]
    public async Task An_administrator_lets_a_locked_member_of_staff_try_again(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        using var locked = app.Browser();
        for (var guess = 0; guess < 10; guess++) using (await Authenticator.GivePasswordAsync(locked, "leo.grant", "a guess")) { }
        using var ana = await app.SignInAsync("ana.silva");

        var shown = (await ana.PageAsync(AccountOf(DemoCast.Leo))).QuerySelector("main")!.TextContent;
        using (await ana.PostFormAsync(AccountOf(DemoCast.Leo), new() { ["RemoveFactor"] = "False" })) { }
        using var right = await Authenticator.GivePasswordAsync(locked, "leo.grant");

        Assert.Contains("Locked", shown, StringComparison.Ordinal);
        Assert.Equal("/staff", right.Path());
    }

    [Theory, BothDatabases]
    public async Task An_administrator_takes_a_lost_app_away_and_its_sessions_end(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        using var sam = await app.SignInAsync("sam.okafor");
        await Authenticator.SetUpAsync(sam, TimeProvider.System.GetUtcNow());
        using var ana = await app.SignInAsync("ana.silva");

        using (await ana.PostFormAsync(AccountOf(DemoCast.Sam), new() { ["RemoveFactor"] = "True" })) { }
        var ended = await sam.PathAsync("/staff");
        using var begun = await sam.ChooseAsync(await app.LinkAsync("sam.okafor@connect.example"), New);

        Assert.Equal("/sign-in", ended);
        Assert.Equal("/staff", begun.Path());
    }

    [Fact]
    public async Task Nobody_but_an_administrator_sees_how_staff_sign_in()
    {
        var app = await apps.OnAsync(DatabaseKind.Sqlite);
        using var helen = await app.SignInAsync("helen.marsh");

        Assert.Equal(HttpStatusCode.NotFound, await helen.StatusAsync(AccountOf(DemoCast.Leo)));
    }

    private static string AccountOf(Connect.Platform.Access.PersonId person) => $"/admin/people/{person}/account";

    private static Task<HttpResponseMessage> ChangeAsync(Browser browser, string old, string chosen) =>
        browser.PostFormAsync("/settings/password", new() { ["Old"] = old, ["Chosen"] = chosen });
}
