using System.Net;
using System.Security.Cryptography;
using Connect.Demo;
using Connect.Platform.Data;
using Connect.Tests.Given;
using Connect.Tests.Modules.Authentication;
using Duende.IdentityModel.Client;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using JsonWebKeySet = Microsoft.IdentityModel.Tokens.JsonWebKeySet;

namespace Connect.Tests.Modules.OpenAuthentication;

public sealed class CodeFlowTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, BothDatabases]
    public async Task Somebody_agrees_and_the_other_system_acts_for_them(DatabaseKind kind)
    {
        var app = await apps.OnAsync(kind, SecureBrowser.Https);
        using var sam = await app.SignInSecurelyAsync("sam.okafor");
        var diary = new Diary(app, sam);

        var result = await diary.AgreeAsync();

        Assert.Equal(DemoCast.Sam.ToString(), result.User.FindFirst("sub")!.Value);
        Assert.Equal(HttpStatusCode.OK, await diary.AskAsync(result.AccessToken));
        Assert.Equal(HttpStatusCode.Unauthorized, await diary.AskAsync(result.IdentityToken));
        Assert.Equal(HttpStatusCode.Unauthorized, await diary.AskAsync(result.RefreshToken));
        Assert.Equal(HttpStatusCode.Unauthorized, await diary.AskAsync(token: null));
    }

    [Theory, BothDatabases]
    public async Task The_identity_token_is_signed_by_a_published_key_and_says_what_was_agreed(DatabaseKind kind)
    {
        var app = await apps.OnAsync(kind, SecureBrowser.Https);
        using var sam = await app.SignInSecurelyAsync("sam.okafor");
        using var machine = app.Machine();

        var named = await new Diary(app, sam).AgreeAsync("openid profile");
        var nameless = await new Diary(app, sam).AgreeAsync("openid");

        var keys = new JsonWebKeySet(await machine.GetStringAsync("/.well-known/jwks.json"));
        var judged = await new JsonWebTokenHandler().ValidateTokenAsync(named.IdentityToken, new()
        {
            ValidIssuer = "https://localhost/",
            ValidAudience = DemoCastClients.ClientId,
            IssuerSigningKeys = keys.GetSigningKeys(),
            ValidAlgorithms = [SecurityAlgorithms.EcdsaSha256],
        });
        Assert.True(judged.IsValid, judged.Exception?.Message);
        Assert.Equal(3, keys.Keys.Count);
        Assert.All(keys.Keys, key => Assert.Null(key.D));
        Assert.Equal("Sam Okafor", named.User.FindFirst("name")!.Value);
        Assert.Null(nameless.User.FindFirst("name"));
        Assert.Null(nameless.RefreshToken);
    }

    [Theory, BothDatabases]
    public async Task A_service_user_agrees_with_their_pin_and_not_with_a_code_by_text_alone(DatabaseKind kind)
    {
        var app = await apps.OnAsync(kind, SecureBrowser.Https);
        using var alex = app.Browser().Securely();
        using (await alex.AskAsync("+447700900101")) { }
        using (await alex.TypeAsync(await app.CodeOnAsync("+447700900101"))) { }
        var diary = new Diary(app, alex);
        var state = await diary.Client().PrepareLoginAsync();

        var asked = await alex.PathAsync(state.StartUrl);
        using (await alex.PostFormAsync($"/sign-in/pin?returnTo={Uri.EscapeDataString(new Uri(state.StartUrl).PathAndQuery)}", new() { ["Pin"] = DemoCast.AlexPin })) { }
        var result = await diary.AgreeAsync();

        Assert.Equal("/sign-in/pin", asked);
        Assert.Equal(DemoCast.Alex.ToString(), result.User.FindFirst("sub")!.Value);
    }

    [Theory, BothDatabases]
    public async Task Whoever_is_not_signed_in_signs_in_first_and_is_then_asked(DatabaseKind kind)
    {
        var app = await apps.OnAsync(kind, SecureBrowser.Https);
        using var nobody = app.Browser().Securely();
        var state = await new Diary(app, nobody).Client().PrepareLoginAsync();

        using var signedOut = await nobody.Client.GetAsync(state.StartUrl);
        using var asked = await nobody.PostFormAsync(signedOut.RequestMessage!.RequestUri!.PathAndQuery,
            new() { ["Email"] = "sam.okafor@connect.example", ["Password"] = DemoCast.Password });

        Assert.Equal("/sign-in", signedOut.Path());
        Assert.Equal("/connect/authorize", asked.Path());
        Assert.Contains("Do you let Demo diary act for you?", await asked.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task A_system_that_wants_to_be_sure_who_it_is_has_them_sign_in_anew(DatabaseKind kind)
    {
        var app = await apps.OnAsync(kind, SecureBrowser.Https);
        using var sam = await app.SignInSecurelyAsync("sam.okafor");
        var before = sam.Cookies.GetAllCookies().Single(cookie => cookie.Name == "connect").Value;
        var state = await new Diary(app, sam).Client().PrepareLoginAsync(new Parameters { { "prompt", "login" } });

        using var sent = await sam.Client.GetAsync(state.StartUrl);
        using var old = await app.WithoutRedirectsAsync("/staff", before);
        using var asked = await sam.PostFormAsync(sent.RequestMessage!.RequestUri!.PathAndQuery, new() { ["Email"] = "sam.okafor@connect.example", ["Password"] = DemoCast.Password });

        Assert.Equal("/sign-in", sent.Path());
        Assert.Equal(HttpStatusCode.Redirect, old.StatusCode);
        Assert.Equal("/connect/authorize", asked.Path());
        Assert.Contains("Do you let Demo diary act for you?", await asked.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task The_question_says_who_asks_for_what_and_where_it_leads(DatabaseKind kind)
    {
        var app = await apps.OnAsync(kind, SecureBrowser.Https);
        using var sam = await app.SignInSecurelyAsync("sam.okafor");
        var state = await new Diary(app, sam).Client("openid planner.read").PrepareLoginAsync();

        var asked = (await sam.PageAsync(state.StartUrl)).QuerySelector("main")!.TextContent;

        Assert.All(["Demo diary", "See your appointments and free times", new Uri(Diary.Redirect).Host, "Sam Okafor"], words => Assert.Contains(words, asked, StringComparison.Ordinal));
        Assert.DoesNotContain("book", asked, StringComparison.OrdinalIgnoreCase);
    }

    [Theory, BothDatabases]
    public async Task What_somebody_unticks_the_token_does_not_open(DatabaseKind kind)
    {
        var app = await apps.OnAsync(kind, SecureBrowser.Https);
        using var sam = await app.SignInSecurelyAsync("sam.okafor");
        var diary = new Diary(app, sam) { Only = "planner.read" };

        var (state, back) = await diary.CodeAsync();
        var redeemed = await diary.RedeemAsync(back.Code, state.CodeVerifier);
        var result = await diary.AgreeAsync();

        Assert.Equal("openid planner.read", string.Join(' ', redeemed.Scope!.Split(' ').Order()));
        Assert.Null(redeemed.RefreshToken);
        Assert.Null(result.RefreshToken);
        Assert.Null(result.User.FindFirst("name"));
        Assert.Equal(HttpStatusCode.OK, await diary.AskAsync(result.AccessToken, "/api/v1/planner/appointments"));
        Assert.Equal(HttpStatusCode.Forbidden, await diary.AskAsync(result.AccessToken, "/api/v1/people"));
        var mine = (await sam.PageAsync("/settings/other-systems")).QuerySelector("main .connect-line")!.TextContent;
        Assert.Contains("It can know that it is you when you come back, see your appointments and free times.", mine, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task What_was_not_asked_for_cannot_be_ticked_and_nothing_at_all_is_no_consent(DatabaseKind kind)
    {
        var app = await apps.OnAsync(kind, SecureBrowser.Https);
        using var sam = await app.SignInSecurelyAsync("sam.okafor");
        var more = new Diary(app, sam) { Only = "people.read" };

        var (state, back) = await more.CodeAsync("openid planner.read");
        var redeemed = await more.RedeemAsync(back.Code, state.CodeVerifier);
        var start = (await more.Client("planner.read").PrepareLoginAsync()).StartUrl;
        using var nothing = await sam.PostFormAsync(start, new() { ["answer"] = "yes", ["Can"] = "" });
        var page = await TextSignIn.PageAsync(nothing);

        Assert.Equal("openid", redeemed.Scope);
        Assert.Contains("Tick what it may do", page.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("planner.read", page.QuerySelector("input[name=scope]")!.GetAttribute("value"));
    }

    [Theory, BothDatabases]
    public async Task No_token_comes_by_way_of_the_browser_and_none_for_a_password(DatabaseKind kind)
    {
        var app = await apps.OnAsync(kind, SecureBrowser.Https);
        using var sam = await app.SignInSecurelyAsync("sam.okafor");
        using var machine = app.Machine();
        var right = (await new Diary(app, sam).Client().PrepareLoginAsync()).StartUrl;

        foreach (var type in new[] { "token", "id_token", "id_token%20token", "code%20id_token" })
        {
            using var refused = await sam.Client.GetAsync(right.Replace("response_type=code", $"response_type={type}", StringComparison.Ordinal));
            Assert.DoesNotContain("_token=", $"{refused.RequestMessage!.RequestUri}", StringComparison.Ordinal);
            Assert.DoesNotContain("Do you let", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        var byPassword = await machine.RequestPasswordTokenAsync(new()
        {
            Address = Diary.Token,
            ClientId = DemoCastClients.ClientId,
            ClientSecret = DemoCastClients.Secret,
            UserName = "sam.okafor@connect.example",
            Password = DemoCast.Password,
        });
        Assert.Equal("unsupported_grant_type", byPassword.Error);
    }

    [Theory, BothDatabases]
    public async Task Nobody_is_signed_in_to_another_system_without_a_question(DatabaseKind kind)
    {
        var app = await apps.OnAsync(kind, SecureBrowser.Https);
        using var sam = await app.SignInSecurelyAsync("sam.okafor");
        var state = await new Diary(app, sam).Client().PrepareLoginAsync(new Parameters { { "prompt", "none" } });

        using var refused = await sam.Client.GetAsync(state.StartUrl);

        Assert.DoesNotContain("code=", $"{refused.RequestMessage!.RequestUri}", StringComparison.Ordinal);
        Assert.DoesNotContain("Do you let", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Whoever_does_not_agree_is_led_back_without_a_code(DatabaseKind kind)
    {
        var app = await apps.OnAsync(kind, SecureBrowser.Https);
        using var sam = await app.SignInSecurelyAsync("sam.okafor");
        var state = await new Diary(app, sam).Client().PrepareLoginAsync();

        var back = new AuthorizeResponse(await Diary.AnswerAsync(sam, state.StartUrl, "no"));

        Assert.Equal("access_denied", back.Error);
        Assert.Equal(state.State, back.State);
        Assert.Null(back.Code);
    }

    [Theory, BothDatabases]
    public async Task A_wrong_address_a_missing_challenge_and_an_unknown_client_lead_nowhere(DatabaseKind kind)
    {
        var app = await apps.OnAsync(kind, SecureBrowser.Https);
        using var sam = await app.SignInSecurelyAsync("sam.okafor");
        var right = (await new Diary(app, sam).Client().PrepareLoginAsync()).StartUrl;
        var back = Uri.EscapeDataString(Diary.Redirect);

        var elsewhere = await sam.Client.GetAsync(right.Replace(back, Uri.EscapeDataString("https://evil.example/callback"), StringComparison.Ordinal));
        var unknown = await sam.Client.GetAsync(right.Replace(DemoCastClients.ClientId, "nobody", StringComparison.Ordinal));
        var unchallenged = await sam.Client.GetAsync(System.Text.RegularExpressions.Regex.Replace(right, "&code_challenge(_method)?=[^&]+", ""));
        var plain = await sam.Client.GetAsync(right.Replace("code_challenge_method=S256", "code_challenge_method=plain", StringComparison.Ordinal));

        Assert.All([elsewhere, unknown, unchallenged, plain], refused => Assert.Equal(("/connect/authorize", HttpStatusCode.BadRequest), (refused.Path(), refused.StatusCode)));
    }

    [Theory, BothDatabases]
    public async Task A_code_works_once_with_its_own_verifier_client_and_address(DatabaseKind kind)
    {
        var app = await apps.OnAsync(kind, SecureBrowser.Https);
        using var sam = await app.SignInSecurelyAsync("sam.okafor");
        var diary = new Diary(app, sam);
        var (state, back) = await diary.CodeAsync();
        var (second, other) = await diary.CodeAsync();

        var withoutVerifier = await diary.RedeemAsync(other.Code, verifier: null);
        var wrongVerifier = await diary.RedeemAsync(other.Code, state.CodeVerifier);
        var wrongAddress = await diary.RedeemAsync(other.Code, second.CodeVerifier, "http://127.0.0.1:8765/other");
        var wrongClient = await new Diary(app, sam, DemoCastClients.MachineId).RedeemAsync(other.Code, second.CodeVerifier);
        var wrongSecret = await new Diary(app, sam, secret: "guessed").RedeemAsync(other.Code, second.CodeVerifier);
        var first = await diary.RedeemAsync(back.Code, state.CodeVerifier);
        var again = await diary.RedeemAsync(back.Code, state.CodeVerifier);

        Assert.All([withoutVerifier, wrongVerifier, wrongAddress, wrongClient, wrongSecret, again], refused => Assert.True(refused.IsError && refused.AccessToken is null, refused.Raw));
        Assert.Equal(HttpStatusCode.Unauthorized, wrongSecret.HttpStatusCode);
        Assert.Equal("invalid_grant", again.Error);
        Assert.False(first.IsError, first.Raw);
        Assert.Equal(HttpStatusCode.Unauthorized, await diary.AskAsync(first.AccessToken));
    }

    [Theory, BothDatabases]
    public async Task What_the_database_keeps_of_codes_tokens_and_secrets_opens_nothing(DatabaseKind kind)
    {
        var app = await apps.OnAsync(kind, SecureBrowser.Https);
        using var sam = await app.SignInSecurelyAsync("sam.okafor");

        var result = await new Diary(app, sam).AgreeAsync();

        var kept = await app.AskAsync((ConnectDb db) => db.Database.SqlQueryRaw<string>(
            "select coalesce(reference_id, '') || coalesce(payload, '') as \"Value\" from oauth_tokens union all select coalesce(client_secret, '') from oauth_clients").ToListAsync());
        Assert.NotEmpty(kept);
        Assert.All([result.AccessToken, result.RefreshToken, DemoCastClients.Secret, DemoCast.Sam.ToString()],
            secret => Assert.DoesNotContain(kept, row => row.Contains(secret, StringComparison.OrdinalIgnoreCase)));
    }

    [Theory, BothDatabases]
    public async Task Another_system_asks_people_to_sign_out_and_gets_them_back_once_they_have(DatabaseKind kind)
    {
        var app = await apps.OnAsync(kind, SecureBrowser.Https);
        using var sam = await app.SignInSecurelyAsync("sam.okafor");
        var agreed = await new Diary(app, sam).AgreeAsync();
        var path = $"/connect/end-session?id_token_hint={agreed.IdentityToken}&post_logout_redirect_uri={Uri.EscapeDataString(Diary.Redirect)}&state=back";

        var asked = await sam.PageAsync(path);
        var meanwhile = await sam.PathAsync("/staff");
        using var done = await sam.PostFormAsync(path, []);

        Assert.Contains("Do you want to sign out of Connect?", asked.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/staff", meanwhile);
        Assert.Equal($"{Diary.Redirect}?state=back", (await TextSignIn.PageAsync(done)).QuerySelector("main a")!.GetAttribute("href"));
        Assert.Equal("/sign-in", await sam.PathAsync("/staff"));
    }

    [Theory, BothDatabases]
    public async Task Signing_out_leads_nowhere_that_no_system_has_registered(DatabaseKind kind)
    {
        var app = await apps.OnAsync(kind, SecureBrowser.Https);
        using var sam = await app.SignInSecurelyAsync("sam.okafor");

        using var elsewhere = await sam.Client.GetAsync("/connect/end-session?post_logout_redirect_uri=https%3A%2F%2Fevil.example%2F");
        using var plain = await sam.PostFormAsync("/connect/end-session", []);

        Assert.Equal(HttpStatusCode.BadRequest, elsewhere.StatusCode);
        Assert.Equal("/sign-in", (await TextSignIn.PageAsync(plain)).QuerySelector("main a")!.GetAttribute("href"));
        Assert.Equal("/sign-in", await sam.PathAsync("/staff"));
    }

    [Theory, BothDatabases]
    public async Task A_forged_token_opens_nothing(DatabaseKind kind)
    {
        var app = await apps.OnAsync(kind, SecureBrowser.Https);
        using var sam = await app.SignInSecurelyAsync("sam.okafor");
        var diary = new Diary(app, sam);
        var claims = new Dictionary<string, object> { ["sub"] = DemoCast.Sam.ToString(), ["client_id"] = DemoCastClients.ClientId, ["scope"] = "profile", ["iss"] = "https://localhost/", ["aud"] = "connect-api", ["exp"] = 4_102_444_800L };
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

        var unsigned = new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor { Claims = claims, TokenType = "at+jwt" });
        var signed = new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Claims = claims,
            TokenType = "at+jwt",
            SigningCredentials = new(new ECDsaSecurityKey(key), SecurityAlgorithms.EcdsaSha256),
        });

        Assert.Equal(HttpStatusCode.Unauthorized, await diary.AskAsync(unsigned));
        Assert.Equal(HttpStatusCode.Unauthorized, await diary.AskAsync(signed));
    }
}
