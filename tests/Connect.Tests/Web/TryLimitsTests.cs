using System.Net;
using AngleSharp.Html.Parser;
using Connect.Tests.Given;
using Connect.Tests.Modules.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Connect.Tests.Web;

public sealed class TryLimitsTests(Apps apps) : IClassFixture<Apps>
{
    private const string Proxy = "10.20.30.40";

    [Theory]
    [InlineData("/sign-in", "Email")]
    [InlineData("/sign-in/mobile", "Mobile")]
    [InlineData("/sign-in/first", "Code")]
    public async Task One_address_cannot_try_without_end_and_learns_when_to_try_again(string path, string field)
    {
        await using var app = await LimitedAsync(trusted: null);
        using var browser = app.Browser();
        for (var sent = 0; sent < 3; sent++) Assert.Equal(HttpStatusCode.OK, await SendAsync(browser, path, field));

        using var answer = await browser.PostFormAsync(path, new() { [field] = "x" });

        var words = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync()).QuerySelector("main")!.TextContent;
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 300);
        Assert.Matches(@"Try again after \d", words);
    }

    [Theory, BothDatabases]
    public async Task A_session_of_ones_own_buys_no_tries_at_the_password_of_somebody_else(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind, Limited(trusted: null, forms: 6));
        using var alex = await app.SignInByTextAsync("+447700900101");
        var token = (await alex.PageAsync("/settings/sessions")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var answers = new List<HttpStatusCode>();

        for (var guess = 0; guess < 7; guess++) answers.Add(await GuessAsync(alex, token));

        Assert.Contains(HttpStatusCode.OK, answers);
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1]);
        Assert.Equal("/home", await alex.PathAsync("/home"));
    }

    [Fact]
    public async Task Another_address_told_by_somebody_who_is_no_proxy_of_ours_does_not_help()
    {
        await using var app = await LimitedAsync(trusted: null);

        Assert.Equal(HttpStatusCode.TooManyRequests, await FourthWithOtherAddressesAsync(app));
    }

    [Fact]
    public async Task A_proxy_of_ours_tells_addresses_apart()
    {
        await using var app = await LimitedAsync(trusted: Proxy);

        Assert.Equal(HttpStatusCode.OK, await FourthWithOtherAddressesAsync(app));
    }

    private static async Task<HttpStatusCode> FourthWithOtherAddressesAsync(ConnectApp app)
    {
        var last = HttpStatusCode.Unused;
        for (var sent = 0; sent < 4; sent++)
        {
            using var browser = app.Browser();
            browser.Client.DefaultRequestHeaders.Add("X-Forwarded-For", $"203.0.113.{sent}");
            last = await SendAsync(browser, "/sign-in/mobile", "Mobile");
        }

        return last;
    }

    private static async Task<HttpStatusCode> SendAsync(Browser browser, string path, string field)
    {
        using var answer = await browser.PostFormAsync(path, new() { [field] = "x" });
        return answer.StatusCode;
    }

    private static async Task<HttpStatusCode> GuessAsync(Browser browser, string token)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["Email"] = "helen.marsh@connect.example",
            ["Password"] = "a guess",
            ["__RequestVerificationToken"] = token,
        });
        using var answer = await browser.Client.PostAsync("/sign-in", form);
        return answer.StatusCode;
    }

    private Task<ConnectApp> LimitedAsync(string? trusted) => apps.NewAsync(DatabaseKind.Sqlite, Limited(trusted, forms: 3));

    private static AppOptions Limited(string? trusted, int forms) => new()
    {
        Configure = builder =>
        {
            builder.Configuration["Connect:TryLimits:Forms"] = $"{forms}";
            if (trusted is not null) builder.Configuration["Connect:Web:TrustedProxies:0"] = trusted;
            builder.Services.AddSingleton<IStartupFilter>(new FromProxy());
        },
    };

    // The test server has no network: every request comes from this peer.
    private sealed class FromProxy : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, go) =>
            {
                context.Connection.RemoteIpAddress = IPAddress.Parse(Proxy);
                return go(context);
            });
            next(app);
        };
    }
}
