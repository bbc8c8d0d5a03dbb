using System.Text;
using Connect.Demo;
using Microsoft.Playwright;

namespace Connect.BrowserTests;

/// <summary>Each page, on a desk and on a phone: no axe violation against WCAG 2.2 AA, and nothing to scroll sideways.</summary>
public sealed class EveryPageTests(DemoNode node, Browser browser) : IClassFixture<DemoNode>, IClassFixture<Browser>
{
    private static readonly string[] Pages =
    [
        "/staff", "/people", "/conversations", "/conversations/unclaimed", "/planner?view=list", "/planner?view=day", "/planner?view=week",
        "/availability", "/availability/new", "/availability/new?once=true", "/availability/busy/new", "/notifications", "/settings/assistant", "/settings/profile",
        "/people/01900000-0000-7000-8000-000000000021/details", "/people/01900000-0000-7000-8000-000000000021/details/called-name",
    ];

    private static readonly string[] Administration =
    [
        "/admin/audit", "/admin/access/restrictions", "/access/why", "/settings/second-factor", "/settings/second-factor/set-up", "/settings/password",
        "/settings/sessions", "/settings/other-systems", "/connect/end-session", "/admin/clients", "/admin/clients/new",
        "/connect/authorize?client_id=demo-diary&response_type=code&redirect_uri=http://127.0.0.1:8765/callback&scope=openid+profile+planner.read+planner.book"
            + "&state=s&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256",
        "/admin", "/admin/users", "/admin/users/new", "/admin/invitations", "/admin/organisation", "/admin/pods", "/admin/roles", "/admin/access-review", "/admin/sign-everybody-out", "/admin/import", "/admin/import/columns",
        $"/admin/users/{DemoCast.Helen}/name", $"/admin/users/{DemoCast.Helen}/role", $"/admin/users/{DemoCast.Helen}/role/check?role=Volunteer",
        "/admin/access/simulator?viewer=Leo+Grant&person=Alex+Jones", "/admin/access/simulator?viewer=Leo+Grant",
    ];

    [Theory]
    [InlineData(1280)]
    [InlineData(375)]
    public async Task Every_page_of_staff_is_accessible(int width)
    {
        await node.TextAsync("+447700900102", "+447700900901", "book");
        await node.LastOfAsync("+447700900102", atLeast: 1);
        await node.TextAsync("+447700900102", "+447700900901", "book 1");
        await node.LastOfAsync("+447700900102", atLeast: 2);
        var page = await browser.PageAsync(node, width: width);
        await page.SignInAsync("sam.okafor");

        foreach (var path in Pages) await IsAccessibleAsync(page, path);
        foreach (var (list, link) in new[] { ("/conversations", "/conversations/0"), ("/people", "/people/0") })
        {
            await page.GotoAsync(list);
            var path = await page.Locator($"main a[href^='{link}']").First.GetAttributeAsync("href");
            await IsAccessibleAsync(page, path!);
        }

        await page.GotoAsync("/notifications");
        var appointment = await page.Locator("main a[href^='/appointments/']").First.GetAttributeAsync("href");
        foreach (var path in new[] { appointment!, $"{appointment}/move", $"{appointment}/cancel" }) await IsAccessibleAsync(page, path);
        await IsAccessibleAsync(page, await NextAsync(page, $"{appointment}/move"));
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(375)]
    public async Task Every_page_about_signing_in_access_and_the_audit_is_accessible(int width)
    {
        var page = await browser.PageAsync(node, width: width);
        await page.SignInAsync("ana.silva");

        foreach (var path in Administration) await IsAccessibleAsync(page, path);
        foreach (var (list, link) in new[] { ("/admin/users", "Marsh, Helen"), ("/admin/pods", "Bridge Street"), ("/admin/organisation", "West"), ("/admin/organisation", "Bridge Street") })
        {
            await page.GotoAsync(list);
            await page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync();
            await page.IsAccessibleAsync();
        }

        await page.GetByRole(AriaRole.Link, new() { Name = "Address, telephone and opening times" }).ClickAsync();
        await page.IsAccessibleAsync();

        await page.GotoAsync("/admin/users/new");
        await page.GetByLabel("First name").FillAsync($"Ivy{width}");
        await page.GetByLabel("Last name").FillAsync("Newcomer");
        await page.GetByLabel("Specialist").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Add the user" }).ClickAsync();
        await page.GetByLabel("Email address").FillAsync($"ivy{width}@connect.example");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send the link" }).ClickAsync();
        await page.GotoAsync("/admin/invitations");
        await Assertions.Expect(page.GetByText($"Sent to ivy{width}@connect.example by Ana Silva.")).ToBeVisibleAsync();
        await page.IsAccessibleAsync();

        const string header = "first name,last name,role,email,pods\n";
        foreach (var (rows, heading) in new[] { ("Ann,,officer,no address,Mill Lane\n", "1 row needs mending"), ("Ann,Newcomer,officer,ann.newcomer@connect.example,Bridge Street\n", "The file is right") })
        {
            await page.GotoAsync("/admin/import");
            await page.GetByLabel("Staff", new() { Exact = true }).CheckAsync();
            await page.GetByLabel("The file").SetInputFilesAsync(new FilePayload { Name = "staff.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(header + rows) });
            await page.GetByRole(AriaRole.Button, new() { Name = "Check the file" }).ClickAsync();
            await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = heading })).ToBeVisibleAsync();
            await page.IsAccessibleAsync();
        }
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(375)]
    public async Task Every_page_on_the_way_to_an_appointment_and_after_it_is_accessible(int width)
    {
        var page = await browser.PageAsync(node, width: width);
        await page.SignInAsync("leo.grant");

        await page.GotoAsync("/people");
        var person = (await page.Locator("main a[href^='/people/0']").First.GetAttributeAsync("href"))!;
        var check = await NextAsync(page, $"{person}/appointments/arrange");
        foreach (var path in new[] { $"{person}/appointments/arrange", check, $"/conversations/with/{person.Split('/')[^1]}" }) await IsAccessibleAsync(page, path);

        await page.GotoAsync(check);
        await page.GetByRole(AriaRole.Button, new() { Name = "Book this appointment" }).ClickAsync();
        await page.WaitForURLAsync(url => url.Contains("/appointments/0", StringComparison.Ordinal) && !url.Contains("check", StringComparison.Ordinal));
        var appointment = new Uri(page.Url).AbsolutePath;
        await node.MoveClockAsync(TimeSpan.FromDays(7));
        await IsAccessibleAsync(page, $"{appointment}/outcome");
        await page.GetByLabel("Failed to attend").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.IsAccessibleAsync();
        await IsAccessibleAsync(page, appointment);
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(375)]
    public async Task Every_page_that_changes_or_removes_times_is_accessible(int width)
    {
        var page = await browser.PageAsync(node, width: width);
        await page.SignInAsync("sam.okafor");
        await page.GotoAsync("/availability/busy/new?once=true");
        await page.GetByLabel("What is it?").FillAsync("Training");
        await page.GetByLabel("Dates and times").FillAsync("29/3/2032 9am to 12");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

        var busy = (await page.Locator("main a[href^='/availability/busy/0']").First.GetAttributeAsync("href"))!;
        var offer = (await page.Locator("main a[href^='/availability/0']").First.GetAttributeAsync("href"))!;
        foreach (var path in new[] { busy, $"{busy}/remove", offer, $"{offer}/remove" }) await IsAccessibleAsync(page, path);
        await page.GotoAsync("/planner?view=list");
        await IsAccessibleAsync(page, (await page.Locator("main a[href^='/availability/times/']").First.GetAttributeAsync("href"))!);

        await page.GotoAsync($"{busy}/remove");
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove this busy time" }).ClickAsync();
        await page.IsAccessibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Your busy time is back")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(375)]
    public async Task Claiming_a_number_is_accessible(int width)
    {
        var page = await browser.PageAsync(node, width: width);
        await node.TextAsync($"+447700900{width % 1000}", "+447700900901", "its alex new number");
        await page.SignInAsync("sam.okafor");

        await page.GotoAsync("/conversations/unclaimed");
        await page.GetByRole(AriaRole.Button, new() { Name = "Say whose it is" }).First.WaitForAsync();
        await page.IsAccessibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Say whose it is" }).First.ClickAsync();
        await page.IsAccessibleAsync();
        await page.GetByLabel("Person").SelectOptionAsync(new SelectOptionValue { Label = "Alex Jones" });
        await page.GetByRole(AriaRole.Button, new() { Name = "Put the texts in our conversation" }).ClickAsync();
        await Assertions.Expect(page.GetByText("its alex new number").Last).ToBeVisibleAsync();
        await page.IsAccessibleAsync();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(375)]
    public async Task Who_may_be_on_record_twice_and_whom_somebody_named_is_accessible(int width)
    {
        var page = await browser.PageAsync(node, width: width);
        await page.SignInAsync("ana.silva");
        var lastName = width == 375 ? "Narrow" : "Wide";
        await BringTwinsAsync(page, lastName);

        await IsAccessibleAsync(page, "/enrolments/check");
        await page.GetByRole(AriaRole.Link, new() { Name = lastName }).First.ClickAsync();
        await page.IsAccessibleAsync();
        var twin = page.Url;
        await page.GetByRole(AriaRole.Button, new() { Name = "They are the same person" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Make them one person" }).WaitForAsync();
        await page.IsAccessibleAsync();
        await page.GotoAsync(twin);
        await page.GetByRole(AriaRole.Button, new() { Name = "They are two people" }).ClickAsync();
        await page.IsAccessibleAsync();
        await IsAccessibleAsync(page, "/enrolments/check/two-people");
        await page.GetByRole(AriaRole.Button, new() { Name = "Bring back" }).First.ClickAsync();
        await Assertions.Expect(page.GetByText("They are to be checked again").First).ToBeVisibleAsync();

        var sam = await browser.PageAsync(node, width: width);
        await sam.SignInAsync("sam.okafor");
        await sam.GotoAsync("/people/01900000-0000-7000-8000-000000000023/network");
        await sam.GetByRole(AriaRole.Button, new() { Name = "I have asked, or dismiss" }).ClickAsync();
        await sam.IsAccessibleAsync();
        await sam.GetByLabel("They do not want it, or I am not sure").CheckAsync();
        await sam.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await sam.GetByText("Dismissed (1)").ClickAsync();
        await sam.IsAccessibleAsync();
        await sam.GetByRole(AriaRole.Button, new() { Name = "Bring back" }).ClickAsync();
        await Assertions.Expect(sam.GetByText("It is back").First).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(375)]
    public async Task The_phones_of_the_demonstration_are_accessible(int width)
    {
        var page = await browser.PageAsync(node, width: width);

        await IsAccessibleAsync(page, "/demo");
        await IsAccessibleAsync(page, "/no-such-page", expected: 404);
    }

    private static async Task BringTwinsAsync(IPage page, string lastName)
    {
        const string header = "first name,last name,date of birth,mobile number,whose phone,language,pod,officer,other workers\n";
        for (var times = 0; times < 2; times++)
        {
            await page.GotoAsync("/admin/import");
            await page.GetByLabel("Service users").First.CheckAsync();
            var row = $"{(times == 0 ? "Pat" : "Patrick")},{lastName},27/3/1990,,,,Bridge Street,sam.okafor@connect.example,\n";
            await page.GetByLabel("The file").SetInputFilesAsync(new FilePayload { Name = "people.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(header + row) });
            await page.GetByRole(AriaRole.Button, new() { Name = "Check the file" }).ClickAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Import 1 person" }).ClickAsync();
            await Assertions.Expect(page.GetByText("1 person is imported").First).ToBeVisibleAsync();
        }
    }

    // The check page behind a choice of times: with its first time chosen.
    private static async Task<string> NextAsync(IPage page, string path)
    {
        await page.GotoAsync(path);
        await page.Locator("main input[type=radio]").First.CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await page.WaitForURLAsync(url => url.Contains("/check", StringComparison.Ordinal));
        return new Uri(page.Url).PathAndQuery;
    }

    private static async Task IsAccessibleAsync(IPage page, string path, int expected = 200)
    {
        var answer = await page.GotoAsync(path);
        Assert.Equal(expected, answer!.Status);
        await page.IsAccessibleAsync();
    }
}
