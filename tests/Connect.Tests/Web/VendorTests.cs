using System.IO.Compression;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;

namespace Connect.Tests.Web;

public sealed partial class VendorTests : IAsyncLifetime
{
    private WebShell _shell = null!;

    public async ValueTask InitializeAsync()
    {
        _shell = await WebShell.StartAsync();
        _shell.Client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("gzip");
    }

    public ValueTask DisposeAsync() => _shell.DisposeAsync();

    [Theory]
    [InlineData("/gallery/form", 80_000)]
    [InlineData("/gallery/staff", 100_000)]
    public async Task Everything_a_first_visit_loads_is_there_compressed_and_kept_for_ever(string path, int most)
    {
        var total = 0;
        foreach (var address in Loaded(await _shell.PageAsync(path)))
        {
            var response = await _shell.Client.GetAsync(address, TestContext.Current.CancellationToken);
            var bytes = (await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length;
            TestContext.Current.TestOutputHelper?.WriteLine($"{address} {bytes}");
            total += bytes;

            Assert.True(response.IsSuccessStatusCode, address);
            Assert.Contains("gzip", response.Content.Headers.ContentEncoding);
            Assert.Contains("immutable", response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        }
        TestContext.Current.TestOutputHelper?.WriteLine($"{path}: css and js of a first visit {total} bytes");
        Assert.InRange(total, 1, most);
    }

    [Theory]
    [InlineData("/gallery/form")]
    [InlineData("/gallery/parts")]
    [InlineData("/gallery/question")]
    [InlineData("/gallery/staff")]
    public async Task A_page_after_the_first_visit_is_small(string path)
    {
        var html = (await _shell.Client.GetByteArrayAsync(path, TestContext.Current.CancellationToken)).Length;
        TestContext.Current.TestOutputHelper?.WriteLine($"{path} {html} bytes");
        Assert.InRange(html, 1, 100_000);
    }

    [Theory]
    [InlineData("/vendor/govuk-frontend.min.css")]
    [InlineData("/vendor/moj-frontend.min.css")]
    [InlineData("/css/connect.css")]
    public async Task Style_sheets_name_no_font_of_gov_uk_no_crest_and_nothing_that_is_missing(string path)
    {
        var css = await TextAsync(path);
        Assert.DoesNotContain("GDS Transport", css, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@font-face", css, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("crest.svg", css, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("sourceMappingURL", css, StringComparison.Ordinal);
        foreach (var url in Urls().Matches(css).Select(match => match.Groups[1].Value))
            Assert.True((await _shell.Client.GetAsync(new Uri(new Uri("http://localhost" + path), url), TestContext.Current.CancellationToken)).IsSuccessStatusCode, url);
    }

    [Fact]
    public async Task The_lock_file_names_no_host()
    {
        var lockFile = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "src/Connect/package-lock.json"), TestContext.Current.CancellationToken);
        Assert.DoesNotContain("http", lockFile, StringComparison.Ordinal);
        Assert.DoesNotContain("\"resolved\"", lockFile, StringComparison.Ordinal);
        Assert.Contains("sha512-", lockFile, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Loaded(IHtmlDocument page) =>
        page.QuerySelectorAll("link[rel=stylesheet], link[rel=modulepreload], script[src]")
            .Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!);

    private async Task<string> TextAsync(string path)
    {
        await using var body = new GZipStream(await _shell.Client.GetStreamAsync(path), CompressionMode.Decompress);
        using var reader = new StreamReader(body);
        return await reader.ReadToEndAsync();
    }

    [GeneratedRegex("""url\("?(?!data:)([^")]+)"?\)""")]
    private static partial Regex Urls();
}
