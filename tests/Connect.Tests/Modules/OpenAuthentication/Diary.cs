using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Connect.Demo;
using Connect.Tests.Given;
using Duende.IdentityModel.Client;
using Duende.IdentityModel.OidcClient;
using Duende.IdentityModel.OidcClient.Browser;
using DuendeBrowser = Duende.IdentityModel.OidcClient.Browser.IBrowser;

namespace Connect.Tests.Modules.OpenAuthentication;

/// <summary>The demonstration's other system, as a client library that is not ours makes it, and somebody who sits before it.</summary>
internal sealed class Diary(ConnectApp app, Browser reader, string clientId = DemoCastClients.ClientId, string? secret = DemoCastClients.Secret)
{
    public const string Everything = "openid profile people.read planner.read planner.book offline_access";

    public const string Token = "https://localhost/connect/token";

    public static string Redirect => DemoCastClients.Redirect.ToString();

    /// <summary>What alone the reader leaves ticked of what they may allow or not; null for all of it.</summary>
    public string? Only { get; init; }

    public OidcClient Client(string scope = Everything) => new(new()
    {
        Authority = "https://localhost/",
        ClientId = clientId,
        ClientSecret = secret,
        Scope = scope,
        RedirectUri = Redirect,
        LoadProfile = false,
        DisablePushedAuthorization = true,
        Browser = new Sitting(reader, Only),
        HttpClientFactory = _ => app.Machine(),
    });

    /// <summary>The whole flow: sent to Connect, asked, agreed, led back, code redeemed.</summary>
    public async Task<LoginResult> AgreeAsync(string scope = Everything)
    {
        var result = await Client(scope).LoginAsync(new LoginRequest());
        return result.IsError ? throw new InvalidOperationException($"{result.Error}: {result.ErrorDescription}") : result;
    }

    /// <summary>Only until the code is there.</summary>
    public async Task<(AuthorizeState State, AuthorizeResponse Back)> CodeAsync(string scope = Everything)
    {
        var state = await Client(scope).PrepareLoginAsync();
        return (state, new AuthorizeResponse(await AnswerAsync(reader, state.StartUrl, "yes", Only)));
    }

    /// <summary>Redeems a code, or whatever is sent for one.</summary>
    public async Task<TokenResponse> RedeemAsync(string? code, string? verifier, string? redirect = null)
    {
        using var machine = app.Machine();
        return await machine.RequestAuthorizationCodeTokenAsync(new()
        {
            Address = Token,
            ClientId = clientId,
            ClientSecret = secret,
            Code = code!,
            RedirectUri = redirect ?? Redirect,
            CodeVerifier = verifier,
        });
    }

    public async Task<TokenResponse> RefreshAsync(string refreshToken)
    {
        using var machine = app.Machine();
        return await machine.RequestRefreshTokenAsync(new() { Address = Token, ClientId = clientId, ClientSecret = secret, RefreshToken = refreshToken });
    }

    public async Task<HttpStatusCode> AskAsync(string? token, string path = "/api/v1/me")
    {
        using var machine = app.Machine(token);
        using var answer = await machine.GetAsync(path);
        return answer.StatusCode;
    }

    /// <summary>Opens the page that asks, and answers. Where Connect then leads.</summary>
    public static async Task<string> AnswerAsync(Browser reader, string start, string answer, string? only = null)
    {
        using var sent = await reader.PostFormAsync(start, only is null ? new() { ["answer"] = answer } : new() { ["answer"] = answer, ["Can"] = only });
        var page = new HtmlParser().ParseDocument(await sent.Content.ReadAsStringAsync());
        return page.QuerySelectorAll("main a").OfType<IHtmlAnchorElement>().Select(link => link.GetAttribute("href")!).SingleOrDefault(href => href.StartsWith(Redirect, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"Connect leads nowhere: {(int)sent.StatusCode} {page.Title} {await WhyAsync(reader, start)}");
    }

    // What a machine is told, where people are told less.
    private static async Task<string> WhyAsync(Browser reader, string start)
    {
        using var question = new HttpRequestMessage(HttpMethod.Get, start);
        question.Headers.Accept.ParseAdd("text/plain");
        using var answer = await reader.Client.SendAsync(question);
        return answer.IsSuccessStatusCode ? "" : await answer.Content.ReadAsStringAsync();
    }

    private sealed class Sitting(Browser reader, string? only) : DuendeBrowser
    {
        public async Task<BrowserResult> InvokeAsync(BrowserOptions options, CancellationToken cancellationToken = default) =>
            new() { ResultType = BrowserResultType.Success, Response = await AnswerAsync(reader, options.StartUrl, "yes", only) };
    }
}

internal static class SecureBrowser
{
    /// <summary>A Connect that is reached by HTTPS: its OAuth server answers no other way.</summary>
    public static AppOptions Https { get; } = new() { Address = "https://localhost" };

    /// <summary>A browser in which one of the cast has signed in by HTTPS.</summary>
    public static async Task<Browser> SignInSecurelyAsync(this ConnectApp app, string name)
    {
        var browser = app.Browser().Securely();
        await browser.SignInAsync($"{name}@connect.example", DemoCast.Password);
        return browser;
    }

    /// <summary>Presses a button of the page by its words.</summary>
    public static async Task<HttpResponseMessage> PressAsync(this Browser browser, string path, string button)
    {
        var page = await browser.PageAsync(path);
        var form = page.QuerySelectorAll("main form").OfType<IHtmlFormElement>().Single(form => form.TextContent.Trim().StartsWith(button, StringComparison.Ordinal));
        var hidden = form.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>().ToDictionary(field => field.Name!, field => field.Value);
        using var content = new FormUrlEncodedContent(hidden);
        return await browser.Client.PostAsync(form.GetAttribute("action") is { Length: > 0 } action ? action : path, content);
    }

    public static Browser Securely(this Browser browser)
    {
        browser.Client.BaseAddress = new("https://localhost/");
        return browser;
    }
}
