using System.Net;
using Connect.Demo;
using Connect.Modules.Audit;
using Connect.Modules.Audit.Pages;
using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Platform.Audit;
using Connect.Platform.Data;
using Connect.Tests.Given;
using Connect.Tests.Modules.Authentication;

namespace Connect.Tests.Modules.Audit;

public sealed class AuditPagesTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, BothDatabases]
    public async Task An_administrator_finds_who_looked_at_a_person(DatabaseKind database)
    {
        await using var app = await LookedAtAsync(database);
        using var ana = await app.SignInAsync("ana.silva");

        var page = await ana.PageAsync("/admin/audit?person=Alex+Jones&by=Sam+Okafor&kind=Consultation&from=1/3/2027&until=1/3/2027");

        var words = page.QuerySelector("main")!.TextContent;
        Assert.Contains("person: name, phone, pod, workers, texts stopped", words, StringComparison.Ordinal);
        Assert.Contains("By Sam Okafor", words, StringComparison.Ordinal);
        Assert.DoesNotContain("Helen Marsh", words, StringComparison.Ordinal);
        Assert.DoesNotContain("Alteration:", words, StringComparison.Ordinal);
    }

    [Theory, BothDatabases("person=Nobody", "Nobody on record has this name")]
    [BothDatabases("from=yesterday", "Date must be a real date")]
    [BothDatabases("person=Alex+Jones&until=28/2/2027", "Nothing was found")]
    [BothDatabases("person=Morgan+Price", "Nothing was found")]
    public async Task What_is_not_found_is_said(DatabaseKind database, string query, string words)
    {
        await using var app = await LookedAtAsync(database);
        using var ana = await app.SignInAsync("ana.silva");

        Assert.Contains(words, (await ana.PageAsync($"/admin/audit?{query}")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task A_long_audit_is_read_page_by_page_and_exported_whole(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        for (var turn = 0; turn < 30; turn++)
            foreach (var stopped in new[] { true, false })
                await app.DoAsync((StopTexts op) => op.RunAsync(DemoCast.Alex, DemoCast.Sam, stopped, Actor.ByText(DemoCast.Alex), CancellationToken.None));
        await app.AuditAsync();
        using var ana = await app.SignInAsync("ana.silva");

        var newest = await ana.PageAsync("/admin/audit?person=Alex+Jones&kind=Alteration");
        var older = await ana.PageAsync(newest.QuerySelector(".connect-more a")!.GetAttribute("href")!);
        using var file = await ana.Client.GetAsync("/admin/audit?handler=export&person=Alex+Jones&kind=Alteration");
        var lines = (await file.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal((50, 10), (newest.QuerySelectorAll(".connect-line").Length, older.QuerySelectorAll(".connect-line").Length));
        Assert.Equal("text/csv", file.Content.Headers.ContentType!.MediaType);
        Assert.Equal(61, lines.Length);
        Assert.Contains("\"Alteration\",\"person\"", lines[1], StringComparison.Ordinal);
        Assert.Contains("\"Alex Jones\"", lines[1], StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Searching_and_exporting_are_themselves_logged_and_restricted(DatabaseKind database)
    {
        await using var app = await LookedAtAsync(database);
        using var ana = await app.SignInAsync("ana.silva");

        await ana.PageAsync("/admin/audit?person=Alex+Jones");
        await ana.StatusAsync("/admin/audit?handler=export&person=Alex+Jones");

        var acts = (await app.AuditAsync()).SelectMany(audit => audit.Read()).Where(act => act.Thing == "audit").ToList();
        Assert.Equal([AuditKind.Consultation, AuditKind.Disclosure, AuditKind.Disclosure], acts.Select(act => act.Kind).Order());
        Assert.All(acts, act => Assert.True(act is { Restricted: true } && act.By == DemoCast.Ana.Value && act.People[0] == DemoCast.Alex.Value));
    }

    [Theory, BothDatabases]
    public async Task Whom_the_lines_of_a_search_or_a_file_name_is_logged_though_nobody_was_asked_for(DatabaseKind database)
    {
        await using var app = await LookedAtAsync(database);
        using var ana = await app.SignInAsync("ana.silva");

        await ana.PageAsync("/admin/audit?by=Sam+Okafor");
        await ana.StatusAsync("/admin/audit?handler=export&by=Sam+Okafor");

        var acts = (await app.AuditAsync()).SelectMany(audit => audit.Read()).Where(act => act.Thing == "audit" && act.People.Contains(DemoCast.Alex.Value));
        Assert.Equal([AuditKind.Consultation, AuditKind.Disclosure], acts.Select(act => act.Kind).Order());
    }

    [Theory]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("+44", "\"'+44\"")]
    [InlineData("-1", "\"'-1\"")]
    [InlineData("@a", "\"'@a\"")]
    [InlineData("\ta", "\"'\ta\"")]
    [InlineData("\ra", "\"'\ra\"")]
    [InlineData("a \"b\", c", "\"a \"\"b\"\", c\"")]
    public void A_cell_is_never_a_formula(string text, string cell) => Assert.Equal(cell, AuditCsv.Cell(text));

    [Theory, BothDatabases]
    public async Task The_person_sees_who_looked_but_no_restricted_read(DatabaseKind database)
    {
        await using var app = await LookedAtAsync(database);
        await app.DoAsync((AuditTrail audit) =>
        {
            audit.Record(new Shown("inquiry", "name").Act(AuditKind.Consultation, DemoCast.Alex) with { Restricted = true, Reason = "complaint" }, Actor.Of(DemoCast.Helen));
            return Task.CompletedTask;
        });
        await app.AuditAsync();

        var (lines, before) = await app.AskAsync((AuditExtract extract) => extract.PageAsync(DemoCast.Alex, null, CancellationToken.None));
        Assert.Contains(lines, line => line is { Kind: AuditKind.Consultation, Thing: "journal" } && line.By == DemoCast.Sam);
        Assert.Contains(lines, line => line is { Kind: AuditKind.Disclosure, Thing: "conversation", As: ActorKind.Assistant });
        Assert.DoesNotContain(lines, line => line.Thing == "inquiry");
        Assert.DoesNotContain(lines, line => line.By == DemoCast.Alex);
        Assert.Null(before);

        using var ana = await app.SignInAsync("ana.silva");
        var words = (await ana.PageAsync(AuditLinks.WhoLooked(DemoCast.Alex))).QuerySelector("main")!.TextContent;
        Assert.Contains("1 March 2027, 9am: Sam Okafor looked at: your journal", words, StringComparison.Ordinal);
        Assert.DoesNotContain("inquiry", words, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task A_code_by_text_alone_does_not_show_a_person_who_looked(DatabaseKind database)
    {
        await using var app = await LookedAtAsync(database);
        using var byCode = await app.SignInByTextAsync("+447700900101");
        using var withPin = await app.SignInFullyAsync();

        Assert.DoesNotContain("Sam Okafor", (await byCode.PageAsync(AuditLinks.WhoLooked(DemoCast.Alex))).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Sam Okafor", (await withPin.PageAsync(AuditLinks.WhoLooked(DemoCast.Alex))).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Only_administrators_search_and_only_they_and_the_person_see_an_extract(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        using var sam = await app.SignInAsync("sam.okafor");
        using var ana = await app.SignInAsync("ana.silva");

        Assert.Equal(HttpStatusCode.NotFound, await sam.StatusAsync("/admin/audit"));
        Assert.Equal(HttpStatusCode.NotFound, await sam.StatusAsync("/admin/audit?handler=export"));
        Assert.Equal(HttpStatusCode.NotFound, await sam.StatusAsync(AuditLinks.WhoLooked(DemoCast.Alex)));
        Assert.Equal(HttpStatusCode.OK, await sam.StatusAsync(AuditLinks.WhoLooked(DemoCast.Sam)));
        Assert.Equal(HttpStatusCode.NotFound, await ana.StatusAsync(AuditLinks.WhoLooked(PersonId.New())));
    }

    private async Task<ConnectApp> LookedAtAsync(DatabaseKind database)
    {
        var app = await apps.NewAsync(database);
        await app.TextAsync("Alex", "book");
        using var sam = await app.SignInAsync("sam.okafor");
        using var helen = await app.SignInAsync("helen.marsh");
        await sam.PageAsync(PersonLinks.Person(DemoCast.Alex));
        await helen.PageAsync(PersonLinks.Person(DemoCast.Alex));
        await app.AuditAsync();
        return app;
    }
}
