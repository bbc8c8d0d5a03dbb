using Connect.Demo;
using Connect.Modules.Conversations;
using Connect.Modules.Network;
using Connect.Modules.Supporting;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Recording;
using Connect.Tests.Given;
using Connect.Tests.Modules.Authentication;
using Microsoft.EntityFrameworkCore;

namespace Connect.Tests.Modules.Supporting;

/// <summary>What a supporter tells the team in confidence never shows on the person's side.</summary>
public sealed class ConfidenceTests(Apps apps) : IClassFixture<Apps>
{
    private const string Secret = "he drinks again and sold the bike";

    [Theory, BothDatabases]
    public async Task It_stands_in_no_thread_page_or_text_of_the_person_and_in_no_journal_entry(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        await TellAsync(app);
        using var alex = await app.SignInFullyAsync();

        foreach (var path in await PagesOfAsync(app))
            Assert.DoesNotContain("sold the bike", (await alex.PageAsync(path)).DocumentElement.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(await app.PhoneAsync("Alex"), text => text.Body.Contains("bike", StringComparison.Ordinal));
        Assert.DoesNotContain(await app.AskAsync((ConnectDb db) => db.Set<JournalEntry>().Select(entry => entry.Facts).ToListAsync()), facts => facts.Contains("bike", StringComparison.Ordinal));
        Assert.DoesNotContain(await app.AskAsync((ConnectDb db) => db.Set<Message>().Select(message => message.Body).ToListAsync()), body => body.Contains("bike", StringComparison.Ordinal));
        Assert.Empty(await ReadBy(app, DemoCast.Alex));
    }

    [Theory, BothDatabases]
    public async Task Not_even_that_there_was_something_is_in_the_persons_journal_or_extract_of_the_audit(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        var before = await app.AskAsync((ConnectDb db) => db.Set<JournalEntry>().CountAsync(entry => entry.Person == DemoCast.Alex));
        await TellAsync(app);
        using var sam = await app.SignInAsync("sam.okafor");
        await sam.PageAsync(SupportingLinks.Confidence(DemoCast.Alex, await app.MariasLinkAsync()));

        Assert.Equal(before, await app.AskAsync((ConnectDb db) => db.Set<JournalEntry>().CountAsync(entry => entry.Person == DemoCast.Alex)));
        var told = (await app.AuditAsync()).Where(audit => audit.Acts.Contains("told the team", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(told);
        Assert.All(told, audit => Assert.Contains("\"restricted\":true", audit.Acts, StringComparison.Ordinal));
    }

    [Theory, BothDatabases]
    public async Task The_team_reads_it_and_answers_on_a_line_that_the_person_does_not_have(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        await TellAsync(app);
        using var sam = await app.SignInAsync("sam.okafor");

        Assert.Contains("Maria Jones, about Alex Jones", (await sam.PageAsync("/staff")).Body!.TextContent, StringComparison.Ordinal);
        var page = SupportingLinks.Confidence(DemoCast.Alex, await app.MariasLinkAsync());
        Assert.Contains(Secret, (await sam.PageAsync(page)).Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("about Alex Jones", (await sam.PageAsync("/staff")).Body!.TextContent, StringComparison.Ordinal);
        await sam.PostFormAsync(page, new() { ["Body"] = "Thank you Maria. I will see him today." });
        await app.SettleAsync();

        var answer = app.Phones.On("+447700900201")[^1];
        Assert.Equal(("Thank you Maria. I will see him today.", await app.Given.LineAsync("Maria", "Sam")), (answer.Body, answer.From));
        Assert.NotEqual(await app.SupportLineAsync(DemoCast.Maria, DemoCast.Alex), answer.From);
        Assert.Empty(await app.PhoneAsync("Alex"));
    }

    [Theory, BothDatabases]
    public async Task Staff_of_another_pod_and_other_supporters_do_not_read_it(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        await TellAsync(app);
        var mentor = await app.SupporterAsync("Pat", "+447700900301");
        await app.OpenAsync(DemoCast.Alex, mentor);

        using var nia = await app.SignInAsync("nia.rees");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, await nia.StatusAsync(SupportingLinks.Confidence(DemoCast.Alex, await app.MariasLinkAsync())));
        Assert.Empty(await ReadBy(app, mentor));
    }

    [Theory, BothDatabases]
    public async Task A_mentor_who_names_nobody_reaches_the_team_of_each_and_one_name_decides(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        await app.TextAsync("Dee", "she did not turn up", "Sam");
        await app.TextAsync("Dee", "I mean Casey", "Sam");

        var told = await app.AskAsync((ConnectDb db) => db.Set<Confidence>().OrderBy(c => c.Seq).ToListAsync());
        Assert.Equal(
            [(DemoCast.Jordan, true), (DemoCast.Casey, true), (DemoCast.Casey, false)],
            told.OrderBy(c => c.Body.StartsWith('I')).ThenBy(c => c.Person.Value).Select(c => (c.Person, c.MayBeAnother)));
        Assert.Empty(await app.PhoneAsync("Jordan"));
        Assert.Empty(await app.PhoneAsync("Casey"));
    }

    private static Task TellAsync(ConnectApp app) => app.TextAsync("Maria", Secret, "Sam");

    private static async Task<IReadOnlyList<SupportLine>> ReadBy(ConnectApp app, PersonId reader)
    {
        var link = await app.MariasLinkAsync();
        var (by, stop) = (Actor.Of(reader), CancellationToken.None);
        return
        [
            .. (await app.AskAsync((SupportThreads threads) => threads.ConfidenceAsync(link, null, by, stop))).Rows,
            .. (await app.AskAsync((SupportThreads threads) => threads.MyConfidenceAsync(link, null, by, stop))).Rows,
            .. (await app.AskAsync((SupportThreads threads) => threads.BetweenAsync(link, null, by, stop))).Rows,
        ];
    }

    private static async Task<IReadOnlyList<string>> PagesOfAsync(ConnectApp app)
    {
        var link = await app.MariasLinkAsync();
        return ["/home", "/messages", $"/messages/{DemoCast.Sam}", SupportingLinks.Mine, SupportingLinks.MyOne(link), SupportingLinks.MyMessages(link)];
    }
}
