using System.Net;
using System.Text.RegularExpressions;
using Connect.Modules.OpenAuthentication;
using Connect.Platform.Access;
using Connect.Tests.Architecture;
using Connect.Tests.Given;
using Connect.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Connect.Tests.Web;

/// <summary>Every address that opens without signing in, as the service itself lists them: a new one is walked too.</summary>
public sealed partial class AnonymousTests(WholeService service, Apps apps) : IClassFixture<WholeService>, IClassFixture<Apps>
{
    private const string Evil = "https://evil.example.org/";

    [Fact]
    public async Task Each_is_limited_for_one_network_address_forms_sooner_than_the_rest()
    {
        await using var app = await apps.NewAsync(DatabaseKind.Sqlite, new()
        {
            Configure = builder => builder.Services.Configure<TryLimitOptions>(limits => (limits.Forms, limits.Requests) = (1, 3))
                .Configure<OpenAuthenticationOptions>(limits => limits.PerAddressAMinute = 1),
        });
        using var browser = app.Browser();
        foreach (var method in new[] { HttpMethod.Post, HttpMethod.Get, HttpMethod.Get, HttpMethod.Get })
            using (await browser.Client.SendAsync(new(method, "/sign-in"), TestContext.Current.CancellationToken)) { }
        // The OAuth server answers before the rest and counts for itself.
        using (await browser.Client.GetAsync("/.well-known/openid-configuration", TestContext.Current.CancellationToken)) { }

        foreach (var path in Paths())
        {
            using var looked = await browser.Client.GetAsync(path, TestContext.Current.CancellationToken);
            using var sent = await browser.Client.PostAsync(path, content: null, TestContext.Current.CancellationToken);

            Assert.True(looked.StatusCode == HttpStatusCode.TooManyRequests, $"GET {path} answered {looked.StatusCode}.");
            Assert.True(sent.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.MethodNotAllowed, $"POST {path} answered {sent.StatusCode}.");
        }
    }

    [Fact]
    public async Task None_takes_a_form_without_its_token()
    {
        var app = await apps.OnAsync(DatabaseKind.Sqlite);
        using var browser = app.Browser();
        foreach (var path in Paths("PAGE"))
        {
            using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["Body"] = "forged" });
            using var answer = await browser.Client.PostAsync(path, form, TestContext.Current.CancellationToken);

            Assert.True(answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.NotFound, $"{path} answered {answer.StatusCode}.");
        }
    }

    [Fact]
    public async Task None_leads_off_the_site_or_can_be_framed()
    {
        var app = await apps.OnAsync(DatabaseKind.Sqlite);
        using var browser = app.Browser();
        foreach (var path in Paths().Where(path => path != "/exit/elsewhere"))
        {
            using var answer = await browser.Client.GetAsync($"{path}?returnTo={Uri.EscapeDataString(Evil)}", TestContext.Current.CancellationToken);
            var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

            Assert.Equal("localhost", answer.RequestMessage!.RequestUri!.Host);
            Assert.False(Leading().IsMatch(body), $"{path} leads to {Evil}.");
            Assert.Equal("DENY", answer.Headers.GetValues("X-Frame-Options").Single());
            Assert.Contains("frame-ancestors 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Every_cookie_that_they_set_is_out_of_reach_of_script_and_of_other_sites_and_travels_by_HTTPS_alone()
    {
        var app = await apps.OnAsync(DatabaseKind.Sqlite);
        using var browser = app.Browser();
        browser.Client.BaseAddress = new("https://localhost/");
        var set = new List<string>();
        foreach (var path in Paths())
        {
            using var answer = await browser.Client.GetAsync(path, TestContext.Current.CancellationToken);
            if (answer.Headers.TryGetValues("Set-Cookie", out var cookies)) set.AddRange(cookies);
        }

        Assert.Contains(set, cookie => cookie.StartsWith("connect-form=", StringComparison.Ordinal));
        Assert.Contains(set, cookie => cookie.StartsWith("connect-passkey=", StringComparison.Ordinal));
        Assert.All(set.Where(cookie => !Forgotten().IsMatch(cookie)), cookie => Assert.Matches("(?i)(?=.*; secure)(?=.*; httponly)(?=.*; samesite=(lax|strict))", cookie));
    }

    private IReadOnlyList<string> Paths(string? methods = null)
    {
        var paths = service.Routes.Where(route => route.Rule == AccessRule.Anyone && (methods is null || route.Methods == methods) && !route.Path.StartsWith("/demo", StringComparison.Ordinal))
            .Select(route => Parameter().Replace(route.Path, match => match.Value.Contains("code", StringComparison.Ordinal) ? "cy" : "0")).Distinct().ToList();
        Assert.True(paths.Count > 10, $"{paths.Count} addresses.");
        return paths;
    }

    [GeneratedRegex(@"\{(?:[^{}]|\{[^{}]*\})+\}")]
    private static partial Regex Parameter();

    [GeneratedRegex("""(href|action|src|content)="[^"]*//evil\.example\.org""")]
    private static partial Regex Leading();

    [GeneratedRegex("expires=Thu, 01 Jan 1970", RegexOptions.IgnoreCase)]
    private static partial Regex Forgotten();
}
