using System.Net;
using Connect.Demo;
using Connect.Modules.Conversations;
using Connect.Modules.People;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Live;
using Connect.Tests.Given;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Connect.Tests.Modules.Conversations.Pages;

public sealed class UnclaimedPageTests(Apps apps) : IClassFixture<Apps>
{
    private const string Unknown = "+447700900777";

    [Theory, BothDatabases]
    public async Task A_claimed_number_s_texts_are_in_the_worker_s_thread_and_the_number_on_record_stays(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        var texts = await StrangerAsync(app, "its alex new phone", "can you ring me");
        using var sam = await app.SignInAsync("sam.okafor");

        using var answer = await sam.PostFormAsync(ConversationLinks.Claim(texts), new() { ["Person"] = DemoCast.Alex.ToString() });

        Assert.StartsWith("/conversations/", answer.RequestMessage!.RequestUri!.AbsolutePath, StringComparison.Ordinal);
        var page = await sam.PageAsync(answer.RequestMessage.RequestUri.AbsolutePath);
        Assert.Equal(["its alex new phone", "can you ring me"], page.QuerySelectorAll(".moj-message-item__text").Select(text => text.TextContent));
        Assert.All(page.QuerySelectorAll(".moj-message-item__meta"), meta => Assert.Contains("by text from 07700 900777, not on record", meta.TextContent, StringComparison.Ordinal));
        Assert.Equal("+447700900101", await app.Given.PhoneOfAsync("Alex"));
        Assert.Contains("2 texts from 07700 900777", (await sam.PageAsync(PersonLinks.Person(DemoCast.Alex))).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("There are no texts from unknown numbers.", (await sam.PageAsync(ConversationLinks.Unclaimed)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task The_next_text_from_a_claimed_number_is_unknown_again_and_not_answered_again(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        await ClaimAsync(app, await StrangerAsync(app, "its alex"), DemoCast.Alex);

        await StrangerAsync(app, "book");

        Assert.Single(app.Phones.On(Unknown));
        Assert.Equal(1, await app.AskAsync((UnclaimedTexts texts) => texts.NumbersAsync(CancellationToken.None)));
    }

    [Theory, BothDatabases]
    public async Task Nobody_claims_a_number_for_somebody_they_do_not_see_or_who_is_no_service_user(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        var text = await StrangerAsync(app, "hello");

        foreach (var person in new[] { DemoCast.Morgan, DemoCast.Leo })
            Assert.Equal(ConversationProblems.Unknown, (await ClaimAsync(app, text, person)).Problem);
        using var sam = await app.SignInAsync("sam.okafor");
        using var answer = await sam.PostFormAsync(ConversationLinks.Claim(text), new() { ["Person"] = DemoCast.Morgan.ToString() });

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain("Morgan", (await sam.PageAsync(ConversationLinks.Claim(text))).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await app.AskAsync((ConnectDb db) => db.Set<Message>().CountAsync()));
    }

    [Theory, BothDatabases]
    public async Task Of_several_who_claim_a_number_at_once_one_gets_it(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        var text = await StrangerAsync(app, "hello");

        var claimed = await Task.WhenAll(new[] { DemoCast.Alex, DemoCast.Jordan, DemoCast.Casey, DemoCast.Alex }.Select(person => ClaimAsync(app, text, person)));

        Assert.Single(claimed, outcome => outcome.Succeeded);
        Assert.Equal(1, await app.AskAsync((ConnectDb db) => db.Set<Message>().CountAsync()));
    }

    [Theory, BothDatabases]
    public async Task A_dismissed_number_is_off_the_list_and_comes_back_with_Undo_once(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        var text = await StrangerAsync(app, "you have won", "call now");
        using var sam = await app.SignInAsync("sam.okafor");

        using var dismissed = await sam.PostFormAsync(ConversationLinks.Unclaimed, []);
        var notice = await ReadAsync(dismissed);
        using var undone = await sam.UndoAsync(dismissed);
        using var again = await sam.UndoAsync(dismissed);

        Assert.Contains("There are no texts from unknown numbers.", notice, StringComparison.Ordinal);
        Assert.Contains("The texts are back", await ReadAsync(undone), StringComparison.Ordinal);
        Assert.Contains("It is too late to undo that.", await ReadAsync(again), StringComparison.Ordinal);
        Assert.Equal(1, await app.AskAsync((UnclaimedTexts texts) => texts.NumbersAsync(CancellationToken.None)));
        Assert.Equal(ConversationProblems.AlreadyDealtWith, (await UndoAsync(app, text)).Problem);
    }

    [Theory, BothDatabases]
    public async Task Ten_minutes_after_dismissing_it_is_too_late_to_undo(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        var text = await StrangerAsync(app, "you have won");
        await app.DoAsync((DismissNumber op) => op.RunAsync(text, Actor.Of(DemoCast.Sam), CancellationToken.None));
        app.JumpTo(app.Now.AddMinutes(11));

        Assert.Equal(ConversationProblems.AlreadyDealtWith, (await UndoAsync(app, text)).Problem);
    }

    [Theory, BothDatabases]
    public async Task The_list_goes_on_page_by_page_and_misses_no_number(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        var numbers = UnclaimedTexts.PageSize * 2 + 3;
        for (var number = 0; number < numbers; number++) await app.StoreTextAsync($"+4477009{number:d5}", "+447700900901", $"hello {number}");
        await app.SettleAsync();
        using var sam = await app.SignInAsync("sam.okafor");

        var seen = new List<string>();
        for (var next = ConversationLinks.Unclaimed; next is not null;)
        {
            var page = await sam.PageAsync(next);
            seen.AddRange(page.QuerySelectorAll("main h2").Select(heading => heading.TextContent));
            next = page.QuerySelector("main a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(numbers, seen.Distinct().Count());
        Assert.Equal(numbers, seen.Count);
    }

    [Theory, BothDatabases]
    public async Task Open_lists_of_staff_are_told_of_a_new_text(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        using var listening = app.Services.GetRequiredService<LiveTopics>().Listen(new HashSet<string> { ConversationTopics.Unclaimed.Name });

        await StrangerAsync(app, "hello");

        Assert.True(listening.Changes.TryRead(out var topic));
        Assert.Null(topic.About);
    }

    private static async Task<long> StrangerAsync(ConnectApp app, params string[] bodies)
    {
        foreach (var body in bodies) await app.StoreTextAsync(Unknown, "+447700900901", body);
        await app.SettleAsync();
        return await app.AskAsync((ConnectDb db) => db.Set<UnclaimedText>().MaxAsync(text => text.Seq));
    }

    private static Task<Outcome<ThreadId>> ClaimAsync(ConnectApp app, long text, PersonId person) =>
        app.DoAsync((ClaimNumber op) => op.RunAsync(text, person, Actor.Of(DemoCast.Sam), CancellationToken.None));

    private static Task<Outcome<long>> UndoAsync(ConnectApp app, long text) =>
        app.DoAsync((DismissNumber op) => op.UndoAsync(text, Actor.Of(DemoCast.Sam), CancellationToken.None));

    private static Task<string> ReadAsync(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync();
}
