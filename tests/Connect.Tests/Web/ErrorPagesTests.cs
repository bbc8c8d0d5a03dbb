using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Connect.Tests.Web;

public sealed partial class ErrorPagesTests : IAsyncLifetime
{
    private WebShell _shell = null!;

    public async ValueTask InitializeAsync() => _shell = await WebShell.StartAsync(map: Endpoints.Map);

    public ValueTask DisposeAsync() => _shell.DisposeAsync();

    [Theory]
    [InlineData("/nowhere", 404, "Page not found")]
    [InlineData("/absent", 404, "Page not found")]
    [InlineData("/problem", 404, "Page not found")]
    [InlineData("/refused", 400, "There is a problem with what was sent")]
    [InlineData("/too-many", 429, "You have tried too many times")]
    [InlineData("/breaks", 500, "Sorry, there is a problem with the service")]
    [InlineData("/down", 503, "Sorry, the service is unavailable")]
    public async Task Each_failure_has_its_page_with_a_reference_number(string path, int status, string heading)
    {
        var response = await _shell.Client.GetAsync(path, TestContext.Current.CancellationToken);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var page = await _shell.PageAsync(path);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(heading, page.QuerySelector("h1")?.TextContent);
        Assert.Equal(heading + " – Connect", page.Title);
        Assert.NotEmpty(page.QuerySelector(".connect-reference")!.TextContent);
        Assert.DoesNotContain("secret", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_forbidden_looks_exactly_like_what_is_not_there()
    {
        var forbidden = await _shell.Client.GetAsync("/forbidden", TestContext.Current.CancellationToken);
        var absent = await _shell.Client.GetAsync("/absent", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, forbidden.StatusCode);
        Assert.Equal(await WithoutReference(absent), await WithoutReference(forbidden));
        Assert.Equal(Headers(absent), Headers(forbidden));
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused_with_a_page()
    {
        var response = await _shell.Client.PostAsync("/gallery/form", new FormUrlEncodedContent([new("Name", "Alex")]), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("There is a problem with what was sent", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("name=a%00b")]
    [InlineData("a%00b=name")]
    [InlineData("many")]
    public async Task A_form_that_cannot_be_read_is_refused_and_is_no_fault_of_ours(string form)
    {
        using var content = new StringContent(form == "many" ? string.Concat(Enumerable.Range(0, 2000).Select(n => $"f{n}=&")) : form, new MediaTypeHeaderValue("application/x-www-form-urlencoded"));
        var response = await _shell.Client.PostAsync("/form", content, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("There is a problem with what was sent", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_breaks_the_service_still_gets_the_page()
    {
        var response = await _shell.Client.PostAsync("/breaks", null, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Contains("Sorry, there is a problem with the service", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/absent", 404)]
    [InlineData("/forbidden", 404)]
    [InlineData("/refused", 400)]
    public async Task A_machine_gets_the_bare_status(string path, int status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.ParseAdd("application/json");
        _shell.Client.DefaultRequestHeaders.Accept.Clear();
        var response = await _shell.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    private static async Task<string> WithoutReference(HttpResponseMessage response) =>
        Reference().Replace(await response.Content.ReadAsStringAsync(), "");

    private static string[] Headers(HttpResponseMessage response) =>
        [.. response.Headers.Select(header => $"{header.Key}: {string.Join(',', header.Value)}").Order()];

    [GeneratedRegex("""(?<=connect-reference">)[^<]+""")]
    private static partial Regex Reference();
}
