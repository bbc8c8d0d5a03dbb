using System.Net;
using Connect.Demo;
using Connect.Modules.AccessControl;
using Connect.Modules.Caseload;
using Connect.Modules.Conversations;
using Connect.Modules.People;
using Connect.Modules.Pods;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace Connect.Tests.Modules.Caseload.Pages;

public sealed class PeoplePageTests(Apps apps) : IClassFixture<Apps>
{
    private static readonly string Pod = CaseloadLinks.Of(DemoCast.BridgeStreet);

    [Theory, BothDatabases]
    public async Task It_is_narrowed_by_pod_name_number_unread_appointment_and_phone(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        await app.TextAsync("Alex", "are you there");
        await app.TextAsync("Casey", "stop");
        await app.Bookings.BookAsync(DemoCast.Jordan, DemoCast.Sam, "2027-03-04 10:00");
        using var sam = await app.SignInAsync("sam.okafor");

        Assert.Equal(["Blake, Jordan", "Jones, Alex", "Reed, Casey", "Shaw, Robin"], await NamesAsync(sam, Pod));
        Assert.Equal(["Shaw, Robin"], await NamesAsync(sam, $"{Pod}&search=ROB sh"));
        Assert.Equal(["Blake, Jordan"], await NamesAsync(sam, $"{Pod}&search=07700900102"));
        Assert.Equal(["Blake, Jordan"], await NamesAsync(sam, $"{Pod}&search=%2B447700900102"));
        Assert.Equal(["Jones, Alex", "Reed, Casey"], await NamesAsync(sam, $"{Pod}&only=unread"));
        Assert.Equal(["Jones, Alex", "Shaw, Robin"], await NamesAsync(sam, $"{Pod}&only=no-appointment&search=0770090010&only=no-appointment", except: "Reed, Casey"));
        Assert.Equal(["Reed, Casey"], await NamesAsync(sam, $"{Pod}&only=no-texts"));
        Assert.Empty(await NamesAsync(sam, $"{Pod}&search=price"));
        Assert.Equal("Blake, Jordan", (await NamesAsync(sam, $"{Pod}&sort=NextAppointment"))[0]);
        Assert.Equal("Jones, Alex", (await NamesAsync(sam, $"{Pod}&sort=LongestWaiting"))[0]);
        Assert.Equal("Shaw, Robin", (await NamesAsync(sam, $"{Pod}&sort=LastContact"))[0]);
        Assert.Empty(app.Log.Errors);
    }

    [Theory, BothDatabases]
    public async Task A_long_list_goes_on_page_by_page_and_a_name_that_changes_changes_its_place(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        for (var number = 0; number < 30; number++) await app.Given.ServiceUserAsync($"N{number:d2}");
        await app.DoAsync((ConnectDb db) => db.Set<Person>().Where(person => person.Id == DemoCast.Alex).ExecuteUpdateAsync(set => set.SetProperty(person => person.LastName, "Zed")));
        using var helen = await app.SignInAsync("helen.marsh");

        var first = await helen.PageAsync("/people");
        var names = first.QuerySelectorAll(".connect-line__link").Select(link => link.TextContent).ToList();
        var next = first.QuerySelector("a[rel=next]")!.GetAttribute("href")!;
        names.AddRange(await NamesAsync(helen, next));

        Assert.Equal(34, names.Count);
        Assert.Equal(names.Order(StringComparer.Ordinal), names);
        Assert.Equal("Zed, Alex", names[^1]);
        Assert.Contains("25 of 34 people", first.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("N2", next, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Those_with_unread_messages_are_counted_and_listed_page_by_page(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        for (var number = 0; number < 60; number++) await app.Given.ServiceUserAsync($"Nr{number:d2}", DemoCast.Priya);
        await app.DoAsync(async (ConnectDb db) =>
        {
            var people = await db.Set<Person>().Where(person => person.FirstName.StartsWith("Nr")).OrderBy(person => person.FirstName).Select(person => person.Id).ToListAsync();
            db.AddRange(people.Select((person, index) => new ConversationThread { Id = ThreadId.New(), Person = person, Worker = DemoCast.Priya, LastAt = app.Now, Unread = index % 2 }));
            await db.SaveChangesAsync();
        });
        await app.DoAsync((RestrictPerson op) => op.RunAsync(DemoCast.Casey, [DemoCast.Sam], "threats", Actor.Of(DemoCast.Ana) with { Role = "Administrator" }, CancellationToken.None));
        await app.TextAsync("Casey", "are you there");
        using var priya = await app.SignInAsync("priya.nair");
        var odd = Enumerable.Range(0, 60).Where(number => number % 2 == 1).Select(number => $"Nr{number:d2}").ToList();

        foreach (var list in new[] { Pod, CaseloadLinks.Of(DemoCast.Priya) })
        {
            var first = await priya.PageAsync($"{list}&only=unread");
            var names = first.QuerySelectorAll(".connect-line__link").Select(link => link.TextContent).ToList();
            var next = await priya.PageAsync(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
            names.AddRange(next.QuerySelectorAll(".connect-line__link").Select(link => link.TextContent));

            Assert.Equal(odd, names.Select(name => name.Split(", ")[1]));
            Assert.Contains("25 of 30 people", first.Body!.TextContent, StringComparison.Ordinal);
            Assert.Contains("5 of 30 people", next.Body!.TextContent, StringComparison.Ordinal);
        }

        // Counted no further than a hundred.
        for (var number = 0; number < 60; number++) await app.Given.ServiceUserAsync($"M{number:d2}", DemoCast.Priya);
        Assert.Contains("25 of more than 100 people", (await priya.PageAsync(Pod)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Restricted_people_stand_there_without_a_name_and_are_not_found_by_it(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        await app.DoAsync((RestrictPerson op) => op.RunAsync(DemoCast.Alex, [DemoCast.Priya], "threats", Actor.Of(DemoCast.Ana) with { Role = "Administrator" }, CancellationToken.None));
        using var sam = await app.SignInAsync("sam.okafor");
        using var priya = await app.SignInAsync("priya.nair");

        var page = (await sam.PageAsync(Pod)).QuerySelector("main")!;
        Assert.DoesNotContain("Jones", page.TextContent, StringComparison.Ordinal);
        Assert.Contains("Restricted record", page.TextContent, StringComparison.Ordinal);
        Assert.Contains("3 people", page.TextContent, StringComparison.Ordinal);
        Assert.Empty(await NamesAsync(sam, $"{Pod}&search=alex"));
        Assert.Equal(["Jones, Alex"], await NamesAsync(priya, $"{Pod}&search=alex"));
        Assert.Contains("Restricted record", (await priya.PageAsync($"/people/{DemoCast.Alex}")).QuerySelector(".connect-identity")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Others_lists_are_for_their_deputy_and_their_supervisor_only(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        await app.DoAsync((GoOnLeave op) => op.RunAsync(DemoCast.Sam, new(2027, 3, 1), new(2027, 3, 5), DemoCast.Priya, Actor.Of(DemoCast.Sam), CancellationToken.None));
        using var priya = await app.SignInAsync("priya.nair");
        using var leo = await app.SignInAsync("leo.grant");
        using var helen = await app.SignInAsync("helen.marsh");
        using var nia = await app.SignInAsync("nia.rees");
        string[] sams = ["Blake, Jordan", "Jones, Alex", "Reed, Casey"];

        Assert.Equal(sams, await NamesAsync(priya, CaseloadLinks.Of(DemoCast.Sam)));
        Assert.Equal(sams, await NamesAsync(helen, CaseloadLinks.Of(DemoCast.Sam)));
        Assert.Equal(HttpStatusCode.NotFound, await leo.StatusAsync(CaseloadLinks.Of(DemoCast.Sam)));
        Assert.Equal(HttpStatusCode.NotFound, await nia.StatusAsync(Pod));
        Assert.Equal(HttpStatusCode.OK, await nia.StatusAsync("/people?show=nonsense"));
    }

    private static async Task<List<string>> NamesAsync(Browser browser, string path, string? except = null) =>
        [.. (await browser.PageAsync(path)).QuerySelectorAll("a.connect-line__link[href^='/people/0']").Select(link => link.TextContent).Where(name => name != except)];
}
