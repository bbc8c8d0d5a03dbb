using System.Net;
using Connect.Demo;
using Connect.Platform.Data;
using Connect.Tests.Given;
using Connect.Verbs;
using Microsoft.EntityFrameworkCore;

namespace Connect.Tests.Demo;

/// <summary>A demonstration has known passwords: it runs on a database that it made itself, and no real node runs on that one.</summary>
public sealed class DemoMarkTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, BothDatabases]
    public async Task A_demonstration_refuses_a_database_that_holds_people(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);

        var refused = await Assert.ThrowsAsync<SetUpException>(() => CheckAsync(app, isDemo: true));

        Assert.Contains("Connect__Data", refused.Message, StringComparison.Ordinal);
        Assert.False(await app.AskAsync((ConnectDb db) => db.Set<DemoMark>().AnyAsync()));
    }

    [Theory, BothDatabases]
    public async Task A_database_of_a_demonstration_refuses_to_be_anything_else_and_goes_on_as_one(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        await app.DoAsync((ConnectDb db) => { db.Add(new DemoMark()); return Task.CompletedTask; });

        var refused = await Assert.ThrowsAsync<SetUpException>(() => CheckAsync(app, isDemo: false));

        Assert.Contains("--demo", refused.Message, StringComparison.Ordinal);
        Assert.False(await CheckAsync(app, isDemo: true));
    }

    [Theory]
    [InlineData("GET", "/demo")]
    [InlineData("GET", "/demo/texts?phone=%2B447700900101")]
    [InlineData("GET", "/demo/mail")]
    [InlineData("POST", "/demo/texts")]
    [InlineData("POST", "/demo/clock")]
    public async Task Nothing_of_it_is_there_on_a_real_node(string method, string path)
    {
        var app = await apps.OnAsync(DatabaseKind.Sqlite);
        using var browser = app.Browser();
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["from"] = "+447700900101", ["to"] = "+447700900901", ["body"] = "book", ["forward"] = "1.00:00:00" });
        using var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = method == "POST" ? form : null };

        using var answer = await browser.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static Task<bool> CheckAsync(ConnectApp app, bool isDemo) => app.DoAsync((ConnectDb db) => DemoMark.CheckAsync(db, isDemo, CancellationToken.None));
}
