using System.Net;
using AngleSharp.Html.Dom;
using Connect.Demo;
using Connect.Modules.Conversations;
using Connect.Modules.Journal;
using Connect.Modules.Network;
using Connect.Modules.People;
using Connect.Modules.Supporting;
using Connect.Platform.Access;
using Connect.Platform.Web.Forms;
using Connect.Tests.Given;
using Connect.Tests.Modules.Authentication;

namespace Connect.Tests.Web;

/// <summary>A form that comes again, by a second press or a reload, does not do again what it did.</summary>
public sealed class SentOnceTests(Apps apps) : IClassFixture<Apps>
{
    private const string Words = "See you at the library";
    private static readonly string WithAlex = ConversationLinks.With(DemoCast.Alex);

    [Theory, BothDatabases]
    public async Task A_message_sent_by_five_presses_at_once_goes_once_and_all_lead_to_the_conversation(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        using var sam = await app.SignInAsync("sam.okafor");
        var page = await sam.PageAsync(WithAlex);

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => sam.SendAsync(page, WithAlex, new() { ["Body"] = Words })));

        Assert.All(answers, answer => Assert.StartsWith("/conversations/", answer.RequestMessage!.RequestUri!.AbsolutePath, StringComparison.Ordinal));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        await app.SettleAsync();
        Assert.Single(await app.PhoneAsync("Alex"), text => text.Body == Words);
        Assert.Equal(1, Times(await sam.PageAsync(WithAlex)));
        Assert.Empty(app.Log.Errors);
    }

    [Fact]
    public async Task Every_form_that_writes_something_new_to_somebody_does_so_once()
    {
        await using var app = await apps.NewAsync(DatabaseKind.Sqlite);
        var link = await app.MariasLinkAsync();
        await app.DoAsync((ChangeShares op) => op.RunAsync(link, GivenSupport.Everything, until: null, Actor.Of(DemoCast.Alex), CancellationToken.None));
        using var sam = await app.SignInAsync("sam.okafor");
        using var alex = await app.SignInFullyAsync();
        using var maria = await app.SignInByTextAsync("+447700900201");

        await AssertOnceAsync(sam, JournalLinks.WriteNote(DemoCast.Alex), new() { ["Note"] = Words, ["For"] = "team" }, PersonLinks.Person(DemoCast.Alex));
        await AssertOnceAsync(alex, ConversationLinks.MineWith(DemoCast.Sam), new() { ["Body"] = Words });
        await AssertOnceAsync(alex, SupportingLinks.MyMessages(link), new() { ["Body"] = Words });
        await AssertOnceAsync(maria, SupportingLinks.Team(link), new() { ["Body"] = Words });
        await AssertOnceAsync(sam, SupportingLinks.Confidence(DemoCast.Alex, link), new() { ["Body"] = "Thank you. " + Words }, atFirst: 1);
    }

    [Fact]
    public async Task What_had_to_be_mended_first_goes_and_the_same_words_from_a_new_page_go_again()
    {
        await using var app = await apps.NewAsync(DatabaseKind.Sqlite);
        using var sam = await app.SignInAsync("sam.okafor");
        var page = await sam.PageAsync(WithAlex);

        await sam.SendAsync(page, WithAlex, new() { ["Body"] = "" });
        await sam.SendAsync(page, WithAlex, new() { ["Body"] = Words });
        Assert.Equal(1, Times(await sam.PageAsync(WithAlex)));

        await sam.PostFormAsync(WithAlex, new() { ["Body"] = Words });
        Assert.Equal(2, Times(await sam.PageAsync(WithAlex)));
    }

    [Theory, BothDatabases]
    public async Task A_form_is_forgotten_after_a_day(DatabaseKind database)
    {
        var (app, system) = await apps.WithSystemTimeAsync(database);
        await using var _ = app;
        var form = Guid.CreateVersion7();
        Assert.True(await app.DoAsync((SentForms forms) => forms.TakeAsync(form, CancellationToken.None)));

        system.Advance(TimeSpan.FromHours(23));
        await app.DoAsync((ForgetSentForms work) => work.RunAsync(CancellationToken.None));
        Assert.False(await app.DoAsync((SentForms forms) => forms.TakeAsync(form, CancellationToken.None)));

        system.Advance(TimeSpan.FromHours(2));
        await app.DoAsync((ForgetSentForms work) => work.RunAsync(CancellationToken.None));
        Assert.True(await app.DoAsync((SentForms forms) => forms.TakeAsync(form, CancellationToken.None)));
    }

    private static async Task AssertOnceAsync(Browser writer, string form, Dictionary<string, string> fields, string? shownAt = null, int atFirst = 0)
    {
        Assert.Equal(atFirst, Times(await writer.PageAsync(shownAt ?? form)));
        var page = await writer.PageAsync(form);
        for (var press = 0; press < 2; press++)
        {
            using var answer = await writer.SendAsync(page, form, fields);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        Assert.Equal(atFirst + 1, Times(await writer.PageAsync(shownAt ?? form)));
    }

    private static int Times(IHtmlDocument page) => page.QuerySelector("main")!.TextContent.Split(Words).Length - 1;
}
