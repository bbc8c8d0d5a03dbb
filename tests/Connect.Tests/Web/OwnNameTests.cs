using System.Net;
using Connect.Tests.Given;

namespace Connect.Tests.Web;

public sealed class OwnNameTests(Apps apps) : IClassFixture<Apps>
{
    [Theory]
    [InlineData("evil.example.org")]
    [InlineData("localhost.evil.example.org")]
    [InlineData("127.0.0.1")]
    public async Task A_page_asked_for_under_another_name_is_refused_and_does_not_say_that_name(string host)
    {
        var app = await apps.OnAsync(DatabaseKind.Sqlite);
        using var browser = app.Browser();
        using var asked = new HttpRequestMessage(HttpMethod.Get, "/sign-in") { Headers = { Host = host } };

        using var answer = await browser.Client.SendAsync(asked, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.DoesNotContain(host, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Null(answer.Headers.Location);
    }

    [Fact]
    public async Task Whoever_watches_the_machines_may_call_them_by_their_own_names()
    {
        var app = await apps.OnAsync(DatabaseKind.Sqlite);
        using var browser = app.Browser();
        using var asked = new HttpRequestMessage(HttpMethod.Get, "/health/ready") { Headers = { Host = "10.1.0.4:8080" } };

        using var answer = await browser.Client.SendAsync(asked, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }
}
