using System.Net;
using Connect.Tests.Given;

namespace Connect.Tests.Modules.Authentication;

public sealed class BusinessTimeTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, BothDatabases]
    public async Task Moving_business_time_on_signs_nobody_out(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        using var sam = await app.SignInAsync("sam.okafor");

        app.JumpTo(app.Now.AddDays(30));

        using var answer = await sam.Client.GetAsync("/planner");
        Assert.Equal((HttpStatusCode.OK, "/planner"), (answer.StatusCode, answer.RequestMessage!.RequestUri!.AbsolutePath));
    }
}
