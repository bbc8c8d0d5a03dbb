using System.Security.Cryptography;
using System.Text;
using Connect.Web;

namespace Connect.Tests.Web;

public sealed class SecurityHeadersTests
{
    [Fact]
    public async Task The_policy_holds_the_hash_of_the_only_inline_script_the_frame_emits()
    {
        await using var shell = await WebShell.StartAsync();
        foreach (var path in new[] { "/gallery/form", "/gallery/staff", "/problem" })
        {
            var page = await shell.PageAsync(path);
            var script = Assert.Single(page.Scripts, script => script.Source is null);
            var hash = "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script.Text)));
            Assert.Equal(SecurityHeaders.ScriptHash, hash);
        }
    }

    [Theory]
    [InlineData("/gallery/form")]
    [InlineData("/nowhere")]
    [InlineData("/breaks")]
    [InlineData("/css/connect.css")]
    public async Task Every_response_carries_every_header(string path)
    {
        await using var shell = await WebShell.StartAsync(map: Endpoints.Map);
        var response = await shell.Client.GetAsync(path, TestContext.Current.CancellationToken);

        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal(["nosniff"], response.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(["no-referrer"], response.Headers.GetValues("Referrer-Policy"));
        Assert.Equal(["same-origin"], response.Headers.GetValues("Cross-Origin-Opener-Policy"));
        Assert.Equal(["same-origin"], response.Headers.GetValues("Cross-Origin-Resource-Policy"));
        Assert.Contains("camera=()", Assert.Single(response.Headers.GetValues("Permissions-Policy")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/gallery/parts")]
    [InlineData("/gallery/form")]
    [InlineData("/nowhere")]
    [InlineData("/breaks")]
    public async Task Pages_are_not_stored(string path)
    {
        await using var shell = await WebShell.StartAsync(map: Endpoints.Map);
        Assert.True((await shell.Client.GetAsync(path, TestContext.Current.CancellationToken)).Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task Browsers_are_told_to_stay_on_https_unless_told_otherwise()
    {
        await using var strict = await WebShell.StartAsync();
        await using var demo = await WebShell.StartAsync(builder => builder.Configuration[$"{WebOptions.Section}:Hsts"] = "false");
        Assert.True((await strict.Client.GetAsync("https://connect.example/gallery/parts", TestContext.Current.CancellationToken)).Headers.Contains("Strict-Transport-Security"));
        Assert.False((await demo.Client.GetAsync("https://connect.example/gallery/parts", TestContext.Current.CancellationToken)).Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task No_page_has_inline_styles_or_handlers_or_asks_another_host()
    {
        await using var shell = await WebShell.StartAsync();
        foreach (var path in new[] { "/gallery/form", "/gallery/parts", "/gallery/staff", "/gallery/question", "/problem" })
        {
            var page = await shell.PageAsync(path);
            Assert.Empty(page.QuerySelectorAll("[style], style"));
            Assert.DoesNotContain(page.All.SelectMany(e => e.Attributes), a => a.Name.StartsWith("on", StringComparison.Ordinal));
            Assert.All(page.QuerySelectorAll("[src], link[href]"), e => Assert.StartsWith("/", e.GetAttribute("src") ?? e.GetAttribute("href"), StringComparison.Ordinal));
        }
    }
}
