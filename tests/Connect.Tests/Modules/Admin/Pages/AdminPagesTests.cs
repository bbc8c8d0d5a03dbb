using System.Net;
using Connect.Demo;
using Connect.Modules.Pods;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace Connect.Tests.Modules.Admin.Pages;

/// <summary>What administrators do on their pages, and what they do not see there.</summary>
public sealed class AdminPagesTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, BothDatabases]
    public async Task Users_are_found_by_a_part_of_their_name_or_address_and_never_a_service_user(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        using var ana = await app.SignInAsync("ana.silva");

        Assert.Contains("Marsh, Helen", await TextAsync(ana, "/admin/users?search=elen+mar"));
        Assert.Contains("Marsh, Helen", await TextAsync(ana, "/admin/users?search=helen.marsh%40"));
        Assert.Contains("Nobody was found", await TextAsync(ana, "/admin/users?search=Alex+Jones"));
        Assert.Equal(HttpStatusCode.NotFound, await ana.StatusAsync($"/admin/users/{DemoCast.Alex}"));

        var helen = await TextAsync(ana, $"/admin/users/{DemoCast.Helen}");
        Assert.Contains("Supervisor", helen);
        Assert.Contains("Bridge Street", helen);
    }

    [Theory, BothDatabases]
    public async Task A_new_user_is_added_with_name_and_role(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        using var ana = await app.SignInAsync("ana.silva");

        using var mended = await ana.PostFormAsync("/admin/users/new", new() { ["FirstName"] = "", ["LastName"] = "Quill" });
        Assert.Contains("Enter their first name", await mended.Content.ReadAsStringAsync());
        using var added = await ana.PostFormAsync("/admin/users/new", new() { ["FirstName"] = "Odile", ["LastName"] = "Quill", ["Role"] = "Specialist" });

        Assert.Contains("They cannot sign in yet", await added.Content.ReadAsStringAsync());
        Assert.Contains("Quill, Odile", await TextAsync(ana, "/admin/users?search=odile"));
        Assert.Contains((await app.AuditAsync()).SelectMany(audit => audit.Read()), act => act is { Thing: "person", Fields: "name,role" } && act.By == DemoCast.Ana.Value);
    }

    [Theory, BothDatabases]
    public async Task Somebody_is_invited_put_in_a_pod_suspended_and_restored(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        using var ana = await app.SignInAsync("ana.silva");
        using var added = await ana.PostFormAsync("/admin/users/new", new() { ["FirstName"] = "Odile", ["LastName"] = "Quill", ["Role"] = "Specialist" });
        var path = added.RequestMessage!.RequestUri!.AbsolutePath;
        var odile = new PersonId(Guid.Parse(path.Split('/')[^1]));

        using var taken = await ana.PostFormAsync(path, new() { ["Email"] = "helen.marsh@connect.example" });
        Assert.Contains("Somebody else signs in with this address", await taken.Content.ReadAsStringAsync());
        using var invited = await ana.PostFormAsync(path, new() { ["Email"] = "odile.quill@connect.example" });
        Assert.Contains("they have not chosen a password yet", await invited.Content.ReadAsStringAsync());
        Assert.Contains("Quill, Odile", await TextAsync(ana, "/admin/users?state=NotYet"));

        using var joined = await ana.PostFormAsync(path, new() { ["Pod"] = DemoCast.HarbourRoad.ToString() });
        Assert.True(await app.AskAsync((ConnectDb db) => db.Set<PodMember>().AnyAsync(member => member.Pod == DemoCast.HarbourRoad && member.Person == odile && member.IsStaff)));

        using var nia = await app.SignInAsync("nia.rees");
        using var suspended = await ana.Client.PostAsync($"/admin/users/{DemoCast.Nia}?handler=suspend", await FormAsync(ana, $"/admin/users/{DemoCast.Nia}"));
        Assert.Contains("Restore", await suspended.Content.ReadAsStringAsync());
        Assert.Contains("Rees, Nia", await TextAsync(ana, "/admin/users?state=Suspended"));
        Assert.DoesNotContain("Morgan", (await nia.PageAsync("/people")).Body!.TextContent);
        using var restored = await ana.UndoAsync(suspended);
        Assert.DoesNotContain("Rees, Nia", await TextAsync(ana, "/admin/users?state=Suspended"));
    }

    [Theory, BothDatabases]
    public async Task A_name_is_changed_as_it_is_on_record(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        using var ana = await app.SignInAsync("ana.silva");
        var path = $"/admin/users/{DemoCast.Priya}/name";

        using var mended = await ana.PostFormAsync(path, new() { ["FirstName"] = "", ["LastName"] = new('x', 101) });
        Assert.Contains("Enter their first name", await mended.Content.ReadAsStringAsync());
        Assert.Contains("Their last name must be 100 characters or fewer", await mended.Content.ReadAsStringAsync());
        using var changed = await ana.PostFormAsync(path, new() { ["FirstName"] = "Priyanka", ["KnownAs"] = "Priya" });

        Assert.Contains("Priyanka Nair, known as Priya", await changed.Content.ReadAsStringAsync());
        var form = await ana.PageAsync(path);
        Assert.Equal(["Priyanka", "Nair", "Priya"], new[] { "FirstName", "LastName", "KnownAs" }.Select(name => form.QuerySelector($"input[name={name}]")!.GetAttribute("value")));
        Assert.Equal(HttpStatusCode.NotFound, await ana.StatusAsync($"/admin/users/{DemoCast.Alex}/name"));
    }

    [Theory, BothDatabases]
    public async Task Before_a_role_is_changed_the_page_says_what_follows_and_then_it_does(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        using var ana = await app.SignInAsync("ana.silva");

        var choice = await ana.PageAsync($"/admin/users/{DemoCast.Helen}/role");
        Assert.DoesNotContain(choice.QuerySelectorAll("input[name=Role]"), input => input.GetAttribute("value") is "Supervisor" or "ServiceUser" or "Supporter");
        using var check = await ana.PostFormAsync($"/admin/users/{DemoCast.Helen}/role", new() { ["Role"] = "Officer" });
        Assert.Contains("Bridge Street has no other supervisor", await check.Content.ReadAsStringAsync());

        var sam = await TextAsync(ana, $"/admin/users/{DemoCast.Sam}/role/check?role=Volunteer");
        Assert.Contains("They leave the pod Bridge Street", sam);
        Assert.Contains("3 people whom they work with wait to be handed over", sam);
        Assert.Contains("stay in charge of 3 people", await TextAsync(ana, $"/admin/users/{DemoCast.Sam}/role/check?role=SupportOfficer"));

        using var changed = await ana.PostFormAsync($"/admin/users/{DemoCast.Sam}/role/check?role=Volunteer", []);
        Assert.Contains("Sam is now: volunteer", await changed.Content.ReadAsStringAsync());
        Assert.Contains("is in no pod", await TextAsync(ana, $"/admin/users/{DemoCast.Sam}"));
        Assert.Equal(HttpStatusCode.NotFound, await ana.StatusAsync($"/admin/users/{DemoCast.Ana}/role"));
    }

    [Theory, BothDatabases]
    public async Task An_office_gets_its_opening_times_and_a_day_of_other_hours(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        using var ana = await app.SignInAsync("ana.silva");
        var path = $"/admin/offices/{DemoOrganisation.HarbourRoad}";

        using var unread = await ana.PostFormAsync(path, new() { ["Week"] = "Monday early to late" });
        Assert.Contains("This cannot be read: Monday early to late", await unread.Content.ReadAsStringAsync());
        using var saved = await ana.PostFormAsync(path, new() { ["Week"] = "Mon 10 to 6pm\r\nTuesdays 9:00 - 17:00" });
        using var added = await ana.PostFormAsync(path, new() { ["Date.Day"] = "2", ["Date.Month"] = "3", ["Date.Year"] = "2027", ["Between"] = "", ["Why"] = "Training" });

        var office = await app.AskAsync((Offices offices) => offices.FindAsync(DemoOrganisation.HarbourRoad, new(2027, 3, 1), CancellationToken.None));
        Assert.Equal([new(DayOfWeek.Monday, new(10, 0), new(18, 0)), new(DayOfWeek.Tuesday, new(9, 0), new(17, 0))], office!.Week);
        Assert.Null(office.On(new(2027, 3, 2)));
    }

    [Theory, BothDatabases]
    public async Task Closing_says_what_stands_in_the_way_and_can_be_undone(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        using var ana = await app.SignInAsync("ana.silva");

        using var refused = await ana.PostFormAsync($"/admin/organisation/{DemoOrganisation.HarbourRoad}", new() { ["Reason"] = "Moved out" });
        Assert.Contains("still has open parts", await refused.Content.ReadAsStringAsync());

        using var created = await ana.PostFormAsync($"/admin/pods/new?office={DemoOrganisation.HarbourRoad}", new() { ["Name"] = "Quayside" });
        using var closed = await ana.PostFormAsync(created.RequestMessage!.RequestUri!.AbsolutePath, new() { ["Reason"] = "Made by mistake" });
        Assert.Contains("Open it again", await closed.Content.ReadAsStringAsync());
        using var undone = await ana.UndoAsync(closed);
        Assert.True(await app.AskAsync((ConnectDb db) => db.Set<Pod>().AnyAsync(pod => pod.Name == "Quayside" && pod.ClosedAt == null)));
    }

    [Theory, BothDatabases]
    public async Task Pages_of_administration_name_no_service_user(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        using var ana = await app.SignInAsync("ana.silva");

        foreach (var path in new[] { "/admin", "/admin/users", "/admin/organisation", "/admin/pods", $"/admin/pods/{DemoCast.BridgeStreet}", "/admin/roles" })
            Assert.DoesNotContain("Jordan Blake", await TextAsync(ana, path));
        Assert.Contains("4 service users", await TextAsync(ana, $"/admin/pods/{DemoCast.BridgeStreet}"));
    }

    private static async Task<FormUrlEncodedContent> FormAsync(Browser browser, string path) =>
        new([KeyValuePair.Create("__RequestVerificationToken", (await browser.PageAsync(path)).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!)]);

    private static async Task<string> TextAsync(Browser browser, string path) => (await browser.PageAsync(path)).QuerySelector("main")!.TextContent;
}
