using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Connect.Demo;
using Connect.Modules.AccessControl;
using Connect.Modules.MyData.Copies;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Tests.Given;
using Connect.Tests.Modules.Authentication;
using Microsoft.EntityFrameworkCore;

namespace Connect.Tests.Modules.MyData;

public sealed class CopyTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, BothDatabases]
    public async Task A_copy_is_gathered_gone_through_released_fetched_and_gone_after_a_day(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        await app.TextAsync("Alex", "My friend Dana is ill <script>alert(1)</script>");
        await app.TextAsync("Alex", "I like bread");
        using var alex = await app.SignInFullyAsync();
        using var wrong = await alex.PostFormAsync("/my-data/request", new() { ["Pin"] = "000000" });
        using var asked = await alex.PostFormAsync("/my-data/request", new() { ["Pin"] = DemoCast.AlexPin });
        await app.SettleAsync();
        var id = await IdAsync(app);

        using var sam = await app.SignInAsync("sam.okafor");
        await TakeOutAsync(app, sam, id, "friend Dana is ill");
        var review = $"/people/{DemoCast.Alex}/copies/{id}";
        using (await sam.PostFormAsync(review, new() { ["Release"] = "True" })) { }
        await app.SettleAsync();
        var zip = await ZipAsync(alex, id);

        Assert.NotEmpty(await wrong.ErrorAsync());
        Assert.Equal("/my-data", asked.Path());
        Assert.Contains("copy you asked for is ready", (await app.PhoneAsync("Alex"))[^1].Body, StringComparison.Ordinal);
        var page = new HtmlParser().ParseDocument(zip["my-data.html"]);
        Assert.Empty(page.QuerySelectorAll("script"));
        Assert.Contains("My [taken out] <script>alert(1)</script>", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("I like bread", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Contains("Sam Okafor", page.Body.TextContent, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(zip["my-data.json"]);
        Assert.True(json.RootElement.GetProperty("parts").GetProperty("Messages").GetArrayLength() >= 2);
        Assert.DoesNotContain("Dana", zip["my-data.json"], StringComparison.Ordinal);
        Assert.Contains((await app.AuditAsync()).SelectMany(audit => audit.Read()), act => act is { Kind: AuditKind.Disclosure, Channel: "file", Recipient: "the person" } && act.By == DemoCast.Alex.Value);

        await app.MoveClockAsync(TimeSpan.FromHours(24.1));
        Assert.Equal(HttpStatusCode.NotFound, await alex.StatusAsync($"/my-data/download/{id}"));
        Assert.Equal(0, await app.AskAsync((ConnectDb db) => db.Set<CopyFile>().CountAsync()));
        Assert.Equal(0, await app.AskAsync((ConnectDb db) => db.Set<HeldPage>().CountAsync()));
        Assert.NotEmpty(await app.AskAsync((ConnectDb db) => db.Set<Redaction>().Where(taken => taken.Words == null).ToListAsync()));
    }

    [Theory, BothDatabases]
    public async Task What_was_written_for_the_team_is_left_out_until_a_worker_puts_it_back(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        await app.DoAsync((Connect.Platform.Recording.Journal journal) =>
        {
            journal.Record(GlassJournal.Opened(DemoCast.Alex, "For the team alone"), Actor.Of(DemoCast.Sam));
            return Task.CompletedTask;
        });
        var id = await AskAsync(app);
        var before = await app.AskAsync((IServiceProvider services) => WordsAsync(services, id, "Journal"));
        var taken = await app.AskAsync((ConnectDb db) => db.Set<Redaction>().SingleAsync());
        using var sam = await app.SignInAsync("sam.okafor");

        using var back = await sam.PostFormAsync($"/people/{DemoCast.Alex}/copies/{id}/{taken.Page}", new() { ["redaction"] = taken.Id.ToString() });
        var after = await app.AskAsync((IServiceProvider services) => WordsAsync(services, id, "Journal"));

        Assert.Null(taken.By);
        Assert.DoesNotContain("For the team alone", before, StringComparison.Ordinal);
        Assert.Contains("For the team alone", after, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task What_protects_people_and_looks_that_are_inquiries_are_in_no_copy(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        await app.DoAsync((ExcludeWorker op) => op.RunAsync(DemoCast.Leo, DemoCast.Alex, "Is a cousin of the victim", new Actor(DemoCast.Ana, ActorKind.Person) { Role = "Administrator" }, CancellationToken.None));
        using (var ana = await app.SignInAsync("ana.silva")) await ana.PageAsync("/admin/audit?person=Alex%20Jones");
        using (var sam = await app.SignInAsync("sam.okafor")) await sam.PageAsync($"/people/{DemoCast.Alex}");
        await app.AuditAsync();
        var id = await AskAsync(app);

        var all = await app.AskAsync(async (IServiceProvider services) => await WordsAsync(services, id));

        Assert.Contains("Who looked at your record", all, StringComparison.Ordinal);
        Assert.DoesNotContain("victim", all, StringComparison.Ordinal);
        Assert.DoesNotContain("Ana Silva", all, StringComparison.Ordinal);
        Assert.DoesNotContain("Jordan", all, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Refused_it_says_why_and_nothing_of_it_stays(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        var id = await AskAsync(app);
        using var sam = await app.SignInAsync("sam.okafor");
        using var noReason = await sam.PostFormAsync($"/people/{DemoCast.Alex}/copies/{id}", new() { ["Release"] = "False" });
        using (await sam.PostFormAsync($"/people/{DemoCast.Alex}/copies/{id}", new() { ["Release"] = "False", ["Reason"] = "You had one last week." })) { }
        using var alex = await app.SignInFullyAsync();

        Assert.NotEmpty(await noReason.ErrorAsync());
        Assert.Contains("You had one last week.", (await alex.PageAsync("/my-data")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await app.AskAsync((ConnectDb db) => db.Set<HeldPage>().CountAsync()));
    }

    [Theory, BothDatabases]
    public async Task Nobody_else_fetches_or_goes_through_it_and_what_lies_in_the_database_is_sealed(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        await app.TextAsync("Alex", "Nobody may read this");
        var id = await AskAsync(app);
        using var sam = await app.SignInAsync("sam.okafor");
        using var nia = await app.SignInAsync("nia.rees");
        using var jordan = await app.SignInByTextAsync("+447700900102");
        Assert.Equal(HttpStatusCode.NotFound, await nia.StatusAsync($"/people/{DemoCast.Alex}/copies/{id}"));

        using (await sam.PostFormAsync($"/people/{DemoCast.Alex}/copies/{id}", new() { ["Release"] = "True" })) { }
        await app.SettleAsync();

        Assert.NotEqual($"/my-data/download/{id}", await jordan.PathAsync($"/my-data/download/{id}"));
        Assert.Equal(HttpStatusCode.NotFound, await sam.StatusAsync($"/my-data/download/{id}"));
        var file = await app.AskAsync((ConnectDb db) => db.Set<CopyFile>().Select(one => one.Content).SingleAsync());
        var pages = await app.AskAsync((ConnectDb db) => db.Set<HeldPage>().Select(one => one.Content).ToListAsync());
        Assert.All(pages.Append(file), bytes => Assert.DoesNotContain("Nobody may read this", Encoding.Latin1.GetString(bytes), StringComparison.Ordinal));
        Assert.NotEqual("PK"u8.ToArray(), file[..2]);
    }

    [Theory, BothDatabases]
    public async Task For_a_day_after_a_change_of_number_no_copy_is_asked_for(DatabaseKind kind)
    {
        await using var app = await apps.NewAsync(kind);
        await app.DoAsync((Connect.Modules.People.ChangePhone op) => op.RunAsync(DemoCast.Alex, "+447700900188", Actor.Of(DemoCast.Alex), CancellationToken.None));

        var asked = await app.DoAsync((AskForCopy op) => op.RunAsync(Actor.Of(DemoCast.Alex), CancellationToken.None));

        Assert.Equal("my-data.new-number", asked.Problem?.Code);
    }

    [Theory, BothDatabases]
    public async Task For_a_day_after_a_change_of_number_a_copy_that_was_ready_before_is_not_fetched(DatabaseKind kind)
    {
        var (app, system) = await apps.WithSystemTimeAsync(kind);
        await using var _ = app;
        var id = await AskAsync(app);
        using var sam = await app.SignInAsync("sam.okafor");
        using (await sam.PostFormAsync($"/people/{DemoCast.Alex}/copies/{id}", new() { ["Release"] = "True" })) { }
        await app.SettleAsync();
        using var before = await app.SignInFullyAsync();
        var ready = await before.PathAsync($"/my-data/download/{id}");
        await app.DoAsync((Connect.Modules.People.ChangePhone op) => op.RunAsync(DemoCast.Alex, "+447700900188", Actor.Of(DemoCast.Alex), CancellationToken.None));

        Assert.Equal(($"/my-data/download/{id}", "/my-data/request"), (ready, await before.PathAsync($"/my-data/download/{id}")));
        using (var fresh = await app.SignInByTextAsync("+447700900188"))
        {
            using (await fresh.PostFormAsync("/sign-in/pin", new() { ["Pin"] = DemoCast.AlexPin })) { }
            Assert.Equal("/my-data/request", await fresh.PathAsync($"/my-data/download/{id}"));
        }

        system.Advance(TimeSpan.FromHours(24.1));
        using var later = await app.SignInByTextAsync("+447700900188");
        using (await later.PostFormAsync("/sign-in/pin", new() { ["Pin"] = DemoCast.AlexPin })) { }
        Assert.NotEmpty(await ZipAsync(later, id));
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Welsh)]
    public void The_text_that_it_is_ready_says_nothing_of_what_it_is(Language language) =>
        TextRules.Keep(Connect.Modules.MyData.MyDataTexts.Ready(language, new(2027, 3, 31, 10, 30, 0, DateTimeKind.Utc), "0117 496 0200"), language);

    private static Task<Guid> IdAsync(ConnectApp app) => app.AskAsync((ConnectDb db) => db.Set<CopyRequest>().Select(request => request.Id).SingleAsync());

    private static async Task<Guid> AskAsync(ConnectApp app)
    {
        Assert.True((await app.DoAsync((AskForCopy op) => op.RunAsync(Actor.Of(DemoCast.Alex), CancellationToken.None))).Succeeded);
        await app.SettleAsync();
        return await IdAsync(app);
    }

    private static async Task TakeOutAsync(ConnectApp app, Browser sam, Guid id, string words)
    {
        var page = await app.AskAsync((ConnectDb db) => db.Set<HeldPage>().Where(held => held.Request == id && held.Title == "Messages").Select(held => held.Id).FirstAsync());
        var path = $"/people/{DemoCast.Alex}/copies/{id}/{page}";
        var entry = (await sam.PageAsync(path)).QuerySelectorAll("main section").First(section => section.TextContent.Contains(words, StringComparison.Ordinal));
        var link = entry.QuerySelector("a")!.GetAttribute("href")!;
        using var notThere = await sam.PostFormAsync(link, new() { ["Passage"] = "no such words", ["Reason"] = "About her health" });
        using var taken = await sam.PostFormAsync(link, new() { ["Passage"] = words, ["Reason"] = "About her health" });
        Assert.Contains("do not stand", await notThere.ErrorAsync(), StringComparison.Ordinal);
        Assert.Equal(path, taken.Path());
        foreach (var other in new[] { "Texts sent to your phone", "Journal" })
            Assert.DoesNotContain(words, await app.AskAsync((IServiceProvider services) => WordsAsync(services, id, other)), StringComparison.Ordinal);
    }

    private static async Task<string> WordsAsync(IServiceProvider services, Guid id, string? title = null)
    {
        var (db, pages) = ((ConnectDb)services.GetService(typeof(ConnectDb))!, (HeldPages)services.GetService(typeof(HeldPages))!);
        var all = new StringBuilder();
        foreach (var page in await db.Set<HeldPage>().Where(page => page.Request == id && (title == null || page.Title == title)).ToListAsync())
        {
            all.AppendLine(page.Title);
            foreach (var field in (await pages.OpenRedactedAsync(page, CancellationToken.None)).SelectMany(row => row.Fields)) all.AppendLine(field.Value);
        }

        return all.ToString();
    }

    private static async Task<Dictionary<string, string>> ZipAsync(Browser browser, Guid id)
    {
        using var answer = await browser.Client.GetAsync($"/my-data/download/{id}");
        Assert.Equal("application/zip", answer.Content.Headers.ContentType?.MediaType);
        await using var body = await answer.Content.ReadAsStreamAsync();
        using var zip = new ZipArchive(body);
        var entries = new Dictionary<string, string>();
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            entries[entry.FullName] = await reader.ReadToEndAsync();
        }

        return entries;
    }
}
