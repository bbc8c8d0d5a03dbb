using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Connect.Demo;
using Connect.Modules.Conversations;
using Connect.Modules.People;
using Connect.Platform.Access;
using Connect.Tests.Given;

namespace Connect.Tests.Modules.Conversations.Pages;

public sealed class ConversationPageTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, BothDatabases]
    public async Task It_shows_who_wrote_what_and_how_far_it_got(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        await app.TextAsync("Alex", "book");
        using var sam = await app.SignInAsync("sam.okafor");

        var page = await sam.PageAsync(await ThreadAsync(app, DemoCast.Alex));

        var texts = page.QuerySelectorAll(".moj-message-item__text").Select(text => text.TextContent).ToList();
        Assert.Equal("book", texts[0]);
        Assert.Matches("^Connect: to see Sam[^\\n]*\\n1 ", texts[1]);
        Assert.Equal(
            ["Alex at 9am by text", "Sam's assistant (automatic) at 9am by text, Sent"],
            page.QuerySelectorAll(".moj-message-item__meta").Select(meta => meta.TextContent));
        Assert.Equal("Monday 1 March 2027", page.QuerySelector(".moj-message-list__date")!.TextContent);
        Assert.NotNull(page.QuerySelector("textarea[data-text-counter]"));
        Assert.Equal("Refresh messages", page.QuerySelector(".connect-live__refresh a")!.TextContent);
        Assert.Empty(app.Log.Errors);
    }

    [Theory, BothDatabases]
    public async Task A_worker_is_told_before_writing_that_nothing_goes_to_a_number_that_is_not_proved(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        var (_, person) = await app.EnrolAsync(GivenEnrolments.Of("Vera", "07700 900381"));
        using var sam = await app.SignInAsync("sam.okafor");

        var page = (await sam.PageAsync($"/conversations/with/{person}")).QuerySelector("main")!;
        Assert.Contains("This will not go as a text", page.TextContent);
        Assert.Null(page.QuerySelector("textarea[data-text-counter]"));

        using var written = await sam.PostFormAsync($"/conversations/with/{person}", new() { ["Body"] = "See you on Friday" });
        await app.SettleAsync();
        Assert.Contains("Not sent", await written.Content.ReadAsStringAsync());
        Assert.DoesNotContain(app.Phones.On("+447700900381"), text => text.Body.Contains("Friday", StringComparison.Ordinal));

        await app.DoAsync((NumberProofs op) => op.ProveAsync(person, NumberProof.Staff, Actor.Of(DemoCast.Sam), CancellationToken.None));
        await app.SettleAsync();
        Assert.DoesNotContain("This will not go as a text", (await sam.PageAsync($"/conversations/with/{person}")).Body!.TextContent);
        Assert.DoesNotContain(app.Phones.On("+447700900381"), text => text.Body.Contains("Friday", StringComparison.Ordinal));
    }

    [Theory, BothDatabases]
    public async Task A_worker_is_told_that_a_phone_which_others_read_gets_no_words(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        await app.DoAsync((ChangePhone op) => op.SayUseAsync(DemoCast.Robin, PhoneUse.SharedNotSafe, Actor.Service, CancellationToken.None));
        using var leo = await app.SignInAsync("leo.grant");

        Assert.Contains("The text says only that there is something to read", (await leo.PageAsync($"/conversations/with/{DemoCast.Robin}")).Body!.TextContent);
    }

    [Theory, BothDatabases]
    public async Task A_reply_reaches_the_phone_from_the_line_they_know(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        await app.TextAsync("Alex", "my bus is late");
        using var sam = await app.SignInAsync("sam.okafor");

        using var answer = await sam.PostFormAsync(await ThreadAsync(app, DemoCast.Alex), new() { ["Body"] = "No problem.\r\nSee you soon." });
        await app.SettleAsync();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var got = (await app.PhoneAsync("Alex"))[^1];
        Assert.Equal(("No problem.\nSee you soon.", await app.Given.LineAsync("Alex")), (got.Body, got.From));
        Assert.DoesNotContain("Waiting", (await sam.PageAsync("/conversations")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task What_cannot_be_sent_stays_in_the_box(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        await app.TextAsync("Alex", "hello there Sam");
        using var sam = await app.SignInAsync("sam.okafor");
        var thread = await ThreadAsync(app, DemoCast.Alex);
        var tooLong = "<i>" + new string('x', ReplyToPerson.LongestBody);

        var empty = await ReadAsync(await sam.PostFormAsync(thread, new() { ["Body"] = " " }));
        var refused = await ReadAsync(await sam.PostFormAsync(thread, new() { ["Body"] = tooLong }));

        Assert.Equal("Enter a message", empty.QuerySelector(".govuk-error-summary__list a")!.TextContent);
        Assert.Equal("Message must be 918 characters or fewer", refused.QuerySelector(".govuk-error-summary__list a[href='#Body']")!.TextContent);
        Assert.Equal(tooLong, refused.QuerySelector("textarea")!.TextContent);
        Assert.StartsWith("Error: ", refused.Title, StringComparison.Ordinal);
        Assert.Single(await app.PhoneAsync("Alex"));
    }

    [Theory, BothDatabases]
    public async Task Opening_it_marks_it_as_read_for_its_own_worker_only(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        await app.TextAsync("Alex", "can you call me");
        using var sam = await app.SignInAsync("sam.okafor");
        using var leo = await app.SignInAsync("leo.grant");
        var thread = await ThreadAsync(app, DemoCast.Alex);

        var leosView = await leo.PageAsync(thread);
        var before = await UnreadAsync(app);
        await sam.PageAsync(thread);

        Assert.Contains("This is the conversation of Sam Okafor", leosView.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal((1, 0), (before, await UnreadAsync(app)));
    }

    [Theory, BothDatabases]
    public async Task Another_pods_officer_gets_what_is_got_for_a_thread_that_is_not_there(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        await app.TextAsync("Robin", "hello Priya");
        var thread = await ThreadAsync(app, DemoCast.Robin, DemoCast.Priya);
        using var nia = await app.SignInAsync("nia.rees");

        foreach (var suffix in new[] { "", "?handler=messages", "?before=9" })
        {
            var foreign = await Answers.OfAsync(nia, thread + suffix);
            Assert.Equal(HttpStatusCode.NotFound, foreign.Status);
            Assert.Equal(await Answers.OfAsync(nia, ConversationLinks.Thread(ThreadId.New()) + suffix), foreign);
        }

        Assert.Equal(HttpStatusCode.NotFound, await nia.StatusAsync(ConversationLinks.With(DemoCast.Robin)));
    }

    [Theory, BothDatabases]
    public async Task Nobody_writes_to_a_person_whom_they_do_not_see(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);

        var written = await app.DoAsync((ReplyToPerson op) => op.RunAsync(DemoCast.Robin, DemoCast.Nia, "hello", Actor.Of(DemoCast.Nia), CancellationToken.None));
        var inOthersName = await app.DoAsync((ReplyToPerson op) => op.RunAsync(DemoCast.Morgan, DemoCast.Sam, "hello", Actor.Of(DemoCast.Nia), CancellationToken.None));

        Assert.Equal(ConversationProblems.Unknown, written.Problem);
        Assert.Equal(ConversationProblems.Unknown, inOthersName.Problem);
    }

    [Theory, BothDatabases]
    public async Task What_was_typed_is_shown_as_text_and_never_as_markup(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        const string evil = "<script>alert(1)</script><img src=x onerror=alert(1)>";
        await app.TextAsync("Jordan", evil);
        using var sam = await app.SignInAsync("sam.okafor");

        foreach (var path in new[] { await ThreadAsync(app, DemoCast.Jordan), "/conversations" })
        {
            var page = await sam.PageAsync(path);
            Assert.Contains(evil, page.Body!.TextContent, StringComparison.Ordinal);
            Assert.Null(page.QuerySelector("main script, main img"));
        }
    }

    [Theory, BothDatabases]
    public async Task Older_messages_are_a_page_away(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        for (var number = 1; number <= ThreadPage.PageSize + 2; number++)
            await app.StoreTextAsync(await app.Given.PhoneOfAsync("Casey"), await app.Given.LineAsync("Casey"), $"message number {number}");
        await app.SettleAsync();
        using var sam = await app.SignInAsync("sam.okafor");

        var newest = await sam.PageAsync(await ThreadAsync(app, DemoCast.Casey));
        var older = await sam.PageAsync(newest.QuerySelector(".connect-more a")!.GetAttribute("href")!);

        Assert.Equal(ThreadPage.PageSize, newest.QuerySelectorAll(".moj-message-item").Length);
        Assert.Contains("message number 1", older.QuerySelector(".moj-message-item")!.TextContent, StringComparison.Ordinal);
        Assert.Null(older.QuerySelector("textarea"));
        Assert.Contains("Go to the newest messages", older.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Once_texts_are_stopped_the_page_says_so_and_sends_nothing(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        await app.TextAsync("Casey", "STOP");
        using var sam = await app.SignInAsync("sam.okafor");

        var page = await sam.PageAsync(await ThreadAsync(app, DemoCast.Casey));
        var written = await app.DoAsync((ReplyToPerson op) => op.RunAsync(DemoCast.Casey, DemoCast.Sam, "hello", Actor.Of(DemoCast.Sam), CancellationToken.None));

        Assert.Contains("Texts are stopped", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("textarea"));
        Assert.Equal(ConversationProblems.TextsStopped, written.Problem);
    }

    [Theory, BothDatabases]
    public async Task A_worker_can_write_first(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        using var sam = await app.SignInAsync("sam.okafor");

        using var answer = await sam.PostFormAsync(ConversationLinks.With(DemoCast.Alex), new() { ["Body"] = "Hello Alex, it is Sam." });
        await app.SettleAsync();

        Assert.Equal(await ThreadAsync(app, DemoCast.Alex), answer.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Equal("Hello Alex, it is Sam.", Assert.Single(await app.PhoneAsync("Alex")).Body);
    }

    private static Task<string> ThreadAsync(ConnectApp app, PersonId person, PersonId? worker = null) => app.AskAsync(async (ThreadPage threads) =>
        ConversationLinks.Thread((await threads.OfPairAsync(person, worker ?? DemoCast.Sam, Actor.Service, CancellationToken.None))!.Id));

    private static Task<int> UnreadAsync(ConnectApp app) => app.AskAsync((ThreadList list) => list.UnreadAsync(Actor.Of(DemoCast.Sam), CancellationToken.None));

    private static async Task<IDocument> ReadAsync(HttpResponseMessage answer)
    {
        using (answer) return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
    }
}
