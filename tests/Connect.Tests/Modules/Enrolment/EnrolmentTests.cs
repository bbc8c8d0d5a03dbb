using System.Net;
using System.Text.RegularExpressions;
using Connect.Demo;
using Connect.Modules.Enrolment;
using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace Connect.Tests.Modules.Enrolment;

/// <summary>Tom enrols people, page by page, without JavaScript.</summary>
public sealed partial class EnrolmentTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, BothDatabases]
    public async Task A_volunteer_enrols_somebody_who_then_texts_her_officer(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        using var tom = await app.SignInAsync("tom.ellis");

        var done = await EnrolAsync(tom, "Kim", "Own", "yes", "(07700) 900-301");
        await app.SettleAsync();

        Assert.Contains("Kim is set up", done, StringComparison.Ordinal);
        var welcome = Assert.Single(app.Phones.On("+447700900301"));
        Assert.Contains("reply OK", welcome.Body, StringComparison.Ordinal);
        await app.StoreTextAsync("+447700900301", welcome.From, "ok");
        await app.StoreTextAsync("+447700900301", welcome.From, "hello Sam, it is Kim");
        await app.SettleAsync();

        var kim = await KimAsync(app, "Kim");
        Assert.Equal((PersonState.Active, true), (kim.State, kim.PhoneProvedAt is not null));
        using var sam = await app.SignInAsync("sam.okafor");
        Assert.Contains("hello Sam, it is Kim", await sam.Client.GetStringAsync("/conversations"), StringComparison.Ordinal);
        Assert.Contains("new person", await sam.Client.GetStringAsync("/notifications"), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task With_no_credit_a_code_is_read_out(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        var (id, person) = await app.EnrolAsync(GivenEnrolments.Of("Noor", "07700 900302"));
        using var tom = await app.SignInAsync("tom.ellis");

        using (await tom.PostFormAsync(EnrolmentLinks.Done(id), [])) { }
        await app.SettleAsync();
        var code = Digits().Match(app.Phones.On("+447700900302")[^1].Body).Value;
        using var wrong = await tom.PostFormAsync(EnrolmentLinks.Code(id), new() { ["Code"] = code == "000000" ? "111111" : "000000" });
        Assert.Contains("That is not the code", await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var right = await tom.PostFormAsync(EnrolmentLinks.Code(id), new() { ["Code"] = code });

        Assert.Contains("Their phone has answered", await right.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.True((await app.AskAsync((PersonCards cards) => cards.OfAsync(person, CancellationToken.None))).PhoneProved);
    }

    [Theory, BothDatabases]
    public async Task With_no_phone_a_card_and_a_pin_do(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        var (id, person) = await app.EnrolAsync(GivenEnrolments.Of("Jo", mobile: null));
        using var tom = await app.SignInAsync("tom.ellis");

        using var card = await tom.PostFormAsync(EnrolmentLinks.Card(id), []);
        var code = CardCode().Match(await card.Content.ReadAsStringAsync()).Value;
        using var jo = app.Browser();
        using (await jo.PostFormAsync("/sign-in/first", new() { ["Code"] = code, ["Born.Day"] = "27", ["Born.Month"] = "3", ["Born.Year"] = "1990", ["Pin"] = "482913", ["Again"] = "482913" })) { }

        Assert.NotEmpty(code);
        Assert.Equal(HttpStatusCode.OK, await jo.StatusAsync("/home"));
        using var again = await tom.PostFormAsync(EnrolmentLinks.Card(id), []);
        Assert.DoesNotMatch(CardCode(), await again.Content.ReadAsStringAsync());
        Assert.Null((await app.AskAsync((PersonCards cards) => cards.OfAsync(person, CancellationToken.None))).Phone);
    }

    [Theory, BothDatabases]
    public async Task Where_it_is_not_safe_nothing_is_texted_and_the_finish_looks_the_same(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        using var tom = await app.SignInAsync("tom.ellis");

        var unsafely = await EnrolAsync(tom, "Pat", "Own", "no", "07700 900303");
        var safely = await EnrolAsync(tom, "Sal", "Own", "yes", "07700 900304");
        await app.SettleAsync();

        Assert.Equal(Plain(safely).Replace("Sal", "Pat", StringComparison.Ordinal), Plain(unsafely));
        Assert.Empty(app.Phones.On("+447700900303"));
        using var sam = await app.SignInAsync("sam.okafor");
        Assert.Contains("It is not safe to text them", await sam.Client.GetStringAsync(PersonLinks.Person((await KimAsync(app, "Pat")).Id)), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Somebody_who_is_on_record_already_looks_the_same_to_the_volunteer_and_the_office_is_asked(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        using var tom = await app.SignInAsync("tom.ellis");

        var known = await EnrolAsync(tom, "Jordan", "Own", "yes", "07700 900102", "Blake");
        var unknown = await EnrolAsync(tom, "Morag", "Own", "yes", "07700 900305", "Blair");
        await app.SettleAsync();

        Assert.Equal(Plain(unknown).Replace("Morag", "Jordan", StringComparison.Ordinal), Plain(known));
        using var ana = await app.SignInAsync("ana.silva");
        var twins = await ana.PageAsync(EnrolmentLinks.Twins);
        var link = twins.QuerySelectorAll("main a").First(a => a.TextContent.Contains("Jordan Blake and Jordan Blake", StringComparison.Ordinal)).GetAttribute("href")!;
        var one = (await ana.PageAsync(link)).QuerySelectorAll("main a").First(a => a.TextContent.Contains("They are the same person", StringComparison.Ordinal)).GetAttribute("href")!;
        using (await ana.PostFormAsync(one, [])) { }

        var jordans = await app.AskAsync((ConnectDb db) => db.Set<Person>().Where(p => p.FirstName == "Jordan").OrderBy(p => p.Id).ToListAsync());
        Assert.Equal([(PersonState.Active, "+447700900102"), (PersonState.Closed, null)], jordans.Select(p => (p.State, p.Phone)));
        Assert.Equal(new DateOnly(1990, 3, 27), jordans[0].DateOfBirth);
    }

    [Theory, BothDatabases]
    public async Task Seven_days_later_the_volunteer_no_longer_sees_them(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        var (id, _) = await app.EnrolAsync(GivenEnrolments.Of("Lou", "07700 900306"));
        using var tom = await app.SignInAsync("tom.ellis");
        Assert.Equal(HttpStatusCode.OK, await tom.StatusAsync(EnrolmentLinks.Done(id)));

        await app.MoveClockAsync(TimeSpan.FromDays(7));

        Assert.Equal(HttpStatusCode.NotFound, await tom.StatusAsync(EnrolmentLinks.Done(id)));
        Assert.Equal(HttpStatusCode.NotFound, await tom.StatusAsync(EnrolmentLinks.Card(id)));
        Assert.DoesNotContain("Lou", await tom.Client.GetStringAsync(EnrolmentLinks.Home), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task A_draft_is_its_volunteers_own_and_can_be_carried_on_and_thrown_away(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        using var tom = await app.SignInAsync("tom.ellis");
        using var started = await tom.PostFormAsync("/volunteer", []);
        var name = started.RequestMessage!.RequestUri!.AbsolutePath;
        using (await tom.PostFormAsync(name, new() { ["FirstName"] = "Drew", ["LastName"] = "Given" })) { }

        Assert.Contains("Drew", await tom.Client.GetStringAsync("/volunteer"), StringComparison.Ordinal);
        using var sam = await app.SignInAsync("sam.okafor");
        Assert.Equal(HttpStatusCode.NotFound, await sam.StatusAsync(name));
        using (await tom.PostFormAsync(name[..name.LastIndexOf('/')], [])) { }
        Assert.Equal(HttpStatusCode.NotFound, await tom.StatusAsync(name));
    }

    [Theory, BothDatabases]
    public async Task A_volunteer_sees_nobody_else(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        using var tom = await app.SignInAsync("tom.ellis");

        foreach (var path in new[] { "/people", PersonLinks.Person(DemoCast.Alex), "/staff", "/home", EnrolmentLinks.Twins, PersonLinks.Number(DemoCast.Alex) })
            Assert.Equal(HttpStatusCode.NotFound, await tom.StatusAsync(path));
    }

    /// <summary>Answers every question; what the last page says.</summary>
    [Theory, BothDatabases]
    public async Task Staff_read_in_words_what_helps_somebody(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        var (_, person) = await app.EnrolAsync(GivenEnrolments.Of("Wynn", null) with { Needs = Needs.Reading | Needs.Mobility, NeedsNote = "Large print" });
        using var sam = await app.SignInAsync("sam.okafor");

        Assert.Contains("Help with reading, Step-free access. Large print", (await sam.PageAsync($"/people/{person}")).Body!.TextContent);
    }

    private static async Task<string> EnrolAsync(Browser tom, string first, string phone, string safe, string mobile, string last = "Given")
    {
        using var started = await tom.PostFormAsync("/volunteer", []);
        var path = started.RequestMessage!.RequestUri!.AbsolutePath;
        foreach (var fields in new Dictionary<string, string>[]
        {
            new() { ["FirstName"] = first, ["LastName"] = last }, new() { ["Born.Day"] = "27", ["Born.Month"] = "3", ["Born.Year"] = "1990" },
            new() { ["Language"] = "English" }, new() { ["Use"] = phone }, new() { ["Mobile"] = mobile }, new() { ["Safe"] = safe },
            new() { ["Chosen"] = "Reading" }, new() { ["Chosen"] = "Mornings" }, new() { ["Agreed"] = "true" },
            new() { ["Pod"] = DemoCast.BridgeStreet.Value.ToString() }, new() { ["Officer"] = DemoCast.Sam.ToString() }, new() { ["Name"] = "" }, [],
        })
        {
            using var answered = await tom.PostFormAsync(path, fields);
            path = answered.RequestMessage!.RequestUri!.AbsolutePath;
        }

        return await tom.Client.GetStringAsync(path);
    }

    private static string Plain(string page) => Ids().Replace(page, "");

    private static Task<Person> KimAsync(ConnectApp app, string first) => app.AskAsync((ConnectDb db) => db.Set<Person>().SingleAsync(p => p.FirstName == first));

    [GeneratedRegex(@"\b\d{6}\b")]
    private static partial Regex Digits();

    [GeneratedRegex(@"\b[2-9CDFGHJKMNPQRTVWXYZ]{5} [2-9CDFGHJKMNPQRTVWXYZ]{5}\b")]
    private static partial Regex CardCode();

    [GeneratedRegex("""[0-9a-f]{8}-[0-9a-f-]{27}|(?<=__RequestVerificationToken" type="hidden" value=")[^"]+""")]
    private static partial Regex Ids();
}
