using System.Net;
using Connect.Demo;
using Connect.Modules.Authentication;
using Connect.Platform.Data;
using Connect.Tests.Given;
using Connect.Tests.Modules.Authentication;
using Duende.IdentityModel.Client;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.JsonWebTokens;
using JsonWebKeySet = Microsoft.IdentityModel.Tokens.JsonWebKeySet;

namespace Connect.Tests.Modules.OpenAuthentication;

public sealed class TokenLifeTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, BothDatabases]
    public async Task Tokens_are_short_and_a_refresh_token_is_changed_each_time(DatabaseKind kind)
    {
        var (app, system) = await apps.WithSystemTimeAsync(kind, SecureBrowser.Https);
        await using var _ = app;
        using var sam = await app.SignInSecurelyAsync("sam.okafor");
        var diary = new Diary(app, sam);
        var agreed = await diary.AgreeAsync();

        system.Advance(TimeSpan.FromMinutes(11));
        var expired = await diary.AskAsync(agreed.AccessToken);
        var renewed = await diary.RefreshAsync(agreed.RefreshToken);

        Assert.Equal(HttpStatusCode.Unauthorized, expired);
        Assert.False(renewed.IsError, renewed.Raw);
        Assert.NotEqual(agreed.RefreshToken, renewed.RefreshToken);
        Assert.Equal(HttpStatusCode.OK, await diary.AskAsync(renewed.AccessToken));
    }

    [Theory, BothDatabases]
    public async Task A_refresh_token_that_is_used_again_ends_its_whole_family(DatabaseKind kind)
    {
        var (app, system) = await apps.WithSystemTimeAsync(kind, SecureBrowser.Https);
        await using var _ = app;
        using var sam = await app.SignInSecurelyAsync("sam.okafor");
        var diary = new Diary(app, sam);
        var (agreed, another) = (await diary.AgreeAsync(), await diary.AgreeAsync());
        var renewed = await diary.RefreshAsync(agreed.RefreshToken);

        system.Advance(TimeSpan.FromMinutes(1));
        var stolen = await diary.RefreshAsync(agreed.RefreshToken);

        Assert.Equal("invalid_grant", stolen.Error);
        Assert.Equal("invalid_grant", (await diary.RefreshAsync(renewed.RefreshToken!)).Error);
        Assert.Equal(HttpStatusCode.Unauthorized, await diary.AskAsync(renewed.AccessToken));
        Assert.Equal(HttpStatusCode.OK, await diary.AskAsync(another.AccessToken));
    }

    [Theory, BothDatabases]
    public async Task Staff_are_asked_again_after_eight_hours_however_often_it_was_renewed(DatabaseKind kind)
    {
        var (app, system) = await apps.WithSystemTimeAsync(kind, SecureBrowser.Https);
        await using var _ = app;
        using var sam = await app.SignInSecurelyAsync("sam.okafor");
        var diary = new Diary(app, sam);
        var agreed = await diary.AgreeAsync();

        system.Advance(TimeSpan.FromHours(7));
        var late = await diary.RefreshAsync(agreed.RefreshToken);
        system.Advance(TimeSpan.FromHours(2));

        Assert.False(late.IsError, late.Raw);
        Assert.Equal("invalid_grant", (await diary.RefreshAsync(late.RefreshToken!)).Error);
    }

    [Theory, BothDatabases]
    public async Task A_code_is_good_for_two_minutes(DatabaseKind kind)
    {
        var (app, system) = await apps.WithSystemTimeAsync(kind, SecureBrowser.Https);
        await using var _ = app;
        using var sam = await app.SignInSecurelyAsync("sam.okafor");
        var diary = new Diary(app, sam);
        var (early, late) = (await diary.CodeAsync(), await diary.CodeAsync());

        system.Advance(TimeSpan.FromSeconds(110));
        var inTime = await diary.RedeemAsync(early.Back.Code, early.State.CodeVerifier);
        system.Advance(TimeSpan.FromSeconds(20));
        var tooLate = await diary.RedeemAsync(late.Back.Code, late.State.CodeVerifier);

        Assert.False(inTime.IsError, inTime.Raw);
        Assert.Equal("invalid_grant", tooLate.Error);
    }

    [Theory, BothDatabases]
    public async Task When_the_month_turns_a_new_key_signs_and_what_the_old_ones_closed_still_opens(DatabaseKind kind)
    {
        var (app, system) = await apps.WithSystemTimeAsync(kind, SecureBrowser.Https);
        await using var _ = app;
        var turn = new DateTimeOffset(system.GetUtcNow().Year, system.GetUtcNow().Month, 1, 0, 0, 0, TimeSpan.Zero).AddMonths(2);
        system.Advance(turn.AddHours(-1) - system.GetUtcNow());
        using var sam = await app.SignInSecurelyAsync("sam.okafor");
        var diary = new Diary(app, sam);
        var agreed = await diary.AgreeAsync();

        system.Advance(TimeSpan.FromHours(7));
        var renewed = await diary.RefreshAsync(agreed.RefreshToken);

        using var machine = app.Machine();
        var published = new JsonWebKeySet(await machine.GetStringAsync("/.well-known/jwks.json")).Keys.Select(key => key.KeyId);
        string[] months = [$"connect-{turn.AddMonths(-1):yyyy-MM}", $"connect-{turn:yyyy-MM}", $"connect-{turn.AddMonths(1):yyyy-MM}"];
        Assert.False(renewed.IsError, renewed.Raw);
        Assert.Equal(HttpStatusCode.OK, await diary.AskAsync(renewed.AccessToken));
        Assert.Equal((months[0], months[1]), (new JsonWebToken(agreed.IdentityToken).Kid, new JsonWebToken(renewed.IdentityToken).Kid));
        Assert.Equal(months, published.Order());
    }

    [Theory, BothDatabases]
    public async Task Signing_out_everywhere_ends_what_other_systems_hold(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind, SecureBrowser.Https);
        using var sam = await app.SignInSecurelyAsync("sam.okafor");
        var diary = new Diary(app, sam);
        var agreed = await diary.AgreeAsync();
        var listed = (await sam.PageAsync("/settings/sessions")).Body!.TextContent;

        using (await sam.PressAsync("/settings/sessions", "Sign out everywhere")) { }

        Assert.Contains("Demo diary", listed, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, await diary.AskAsync(agreed.AccessToken));
        Assert.Equal("invalid_grant", (await diary.RefreshAsync(agreed.RefreshToken)).Error);
    }

    [Theory, BothDatabases]
    public async Task Signing_out_of_the_browser_alone_ends_nothing_of_it(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind, SecureBrowser.Https);
        using var sam = await app.SignInSecurelyAsync("sam.okafor");
        var diary = new Diary(app, sam);
        var agreed = await diary.AgreeAsync();

        using (await sam.PostFormAsync("/sign-out", [])) { }

        Assert.Equal(HttpStatusCode.OK, await diary.AskAsync(agreed.AccessToken));
    }

    [Theory, BothDatabases]
    public async Task A_locked_accounts_tokens_are_refused(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind, SecureBrowser.Https);
        using var sam = await app.SignInSecurelyAsync("sam.okafor");
        var diary = new Diary(app, sam);
        var agreed = await diary.AgreeAsync();

        await app.DoAsync((ConnectDb db) => db.Set<Account>().Where(account => account.Person == DemoCast.Sam)
            .ExecuteUpdateAsync(set => set.SetProperty(account => account.LockoutEnd, DateTimeOffset.MaxValue.AddYears(-1))));

        Assert.Equal(HttpStatusCode.Unauthorized, await diary.AskAsync(agreed.AccessToken));
        Assert.Equal("invalid_grant", (await diary.RefreshAsync(agreed.RefreshToken)).Error);
    }

    [Theory, BothDatabases]
    public async Task People_see_what_they_agreed_to_and_end_it(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind, SecureBrowser.Https);
        using var sam = await app.SignInSecurelyAsync("sam.okafor");
        var diary = new Diary(app, sam);
        var agreed = await diary.AgreeAsync();
        var listed = (await sam.PageAsync("/settings/other-systems")).QuerySelector("main")!.TextContent;

        using (await sam.PressAsync("/settings/other-systems", "End")) { }

        Assert.Contains("see your appointments and free times", listed, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, await diary.AskAsync(agreed.AccessToken));
        Assert.Equal("invalid_grant", (await diary.RefreshAsync(agreed.RefreshToken)).Error);
        Assert.Contains("You let no other system act for you", (await sam.PageAsync("/settings/other-systems")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task A_client_asks_whether_a_token_is_good_and_gives_it_back(DatabaseKind kind)
    {
        var app = await apps.OnAsync(kind, SecureBrowser.Https);
        using var sam = await app.SignInSecurelyAsync("sam.okafor");
        var diary = new Diary(app, sam);
        var agreed = await diary.AgreeAsync();
        using var machine = app.Machine();

        var before = await IntrospectAsync(machine, agreed.AccessToken);
        var revoked = await machine.RevokeTokenAsync(new()
        {
            Address = "https://localhost/connect/revoke",
            ClientId = DemoCastClients.ClientId,
            ClientSecret = DemoCastClients.Secret,
            Token = agreed.AccessToken,
        });

        Assert.True(before.IsActive, before.Raw);
        Assert.Equal(DemoCast.Sam.ToString(), before.Claims.First(claim => claim.Type == "sub").Value);
        Assert.False(revoked.IsError, revoked.Raw);
        Assert.False((await IntrospectAsync(machine, agreed.AccessToken)).IsActive);
        Assert.Equal(HttpStatusCode.Unauthorized, await diary.AskAsync(agreed.AccessToken));
    }

    [Theory, BothDatabases]
    public async Task A_client_in_its_own_name_gets_a_token_for_its_scopes_and_sees_nobody(DatabaseKind kind)
    {
        var app = await apps.OnAsync(kind, SecureBrowser.Https);
        using var machine = app.Machine();

        var token = await ClientTokenAsync(machine, DemoCastClients.Secret, "people.read profile");
        var wrongSecret = await ClientTokenAsync(machine, "guessed", "people.read");
        var tooMuch = await ClientTokenAsync(machine, DemoCastClients.Secret, "planner.book");

        Assert.False(token.IsError, token.Raw);
        Assert.Equal(HttpStatusCode.Unauthorized, wrongSecret.HttpStatusCode);
        Assert.True(tooMuch.IsError && tooMuch.AccessToken is null, tooMuch.Raw);
        using var asking = app.Machine(token.AccessToken);
        Assert.Equal("""{"items":[]}""", await asking.GetStringAsync("/api/v1/people"));
        Assert.Contains("\"client\":\"Demo machine\"", await asking.GetStringAsync("/api/v1/me"), StringComparison.Ordinal);
    }

    private static Task<TokenIntrospectionResponse> IntrospectAsync(HttpClient machine, string token) => machine.IntrospectTokenAsync(new()
    {
        Address = "https://localhost/connect/introspect",
        ClientId = DemoCastClients.ClientId,
        ClientSecret = DemoCastClients.Secret,
        Token = token,
    });

    private static Task<TokenResponse> ClientTokenAsync(HttpClient machine, string secret, string scope) =>
        machine.RequestClientCredentialsTokenAsync(new() { Address = Diary.Token, ClientId = DemoCastClients.MachineId, ClientSecret = secret, Scope = scope });
}
