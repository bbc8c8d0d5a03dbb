using System.Net;
using Connect.Demo;
using Connect.Modules.AccessControl;
using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Tests.Given;

namespace Connect.Tests.Modules.AccessControl;

public sealed class WhyPageTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, BothDatabases]
    public async Task Staff_are_told_of_their_supervisor_and_the_office(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        using var sam = await app.SignInAsync("sam.okafor");

        var words = (await sam.PageAsync(AccessLinks.Why)).QuerySelector("main")!.TextContent;

        Assert.Contains("Helen Marsh", words, StringComparison.Ordinal);
        Assert.Contains("01632 960001", words, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Absent_and_forbidden_look_alike_and_lead_there(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        using var sam = await app.SignInAsync("sam.okafor");

        foreach (var person in new[] { DemoCast.Morgan, PersonId.New() })
        {
            Assert.Equal(HttpStatusCode.NotFound, await sam.StatusAsync(PersonLinks.Person(person)));
            var page = await sam.PageAsync(PersonLinks.Person(person));
            Assert.NotNull(page.QuerySelector($"main a[href='{AccessLinks.Why}']"));
            Assert.DoesNotContain("Morgan", page.Body!.TextContent, StringComparison.Ordinal);
        }
    }
}
