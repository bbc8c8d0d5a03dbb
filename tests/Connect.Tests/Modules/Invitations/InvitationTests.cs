using System.Text.RegularExpressions;
using Connect.Demo;
using Connect.Modules.Invitations;
using Connect.Modules.Network;
using Connect.Modules.People;
using Connect.Platform;
using Connect.Platform.Access;
using Connect.Platform.Data;
using Connect.Platform.Mail;
using Connect.Tests.Given;
using Connect.Tests.Modules.Authentication;
using Microsoft.EntityFrameworkCore;

namespace Connect.Tests.Modules.Invitations;

public sealed partial class InvitationTests(Apps apps) : IClassFixture<Apps>
{
    private const string Pat = "+447700900301";

    [Theory, BothDatabases]
    public async Task Whoever_is_invited_by_the_person_agrees_by_text_and_is_a_supporter_with_nothing_but_a_phone(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        await InviteAsync(app);
        var asked = app.Phones.On(Pat).Single().Body;
        Assert.Matches(@"^Connect: Alex asks if you will be their supporter here\. To say so reply AGREE \d{4}\.", asked);

        await SayAsync(app, $"Agree {CodeIn(asked)}");

        var link = Assert.Single(await app.LinksAsync(), one => one.FirstName == "Pat");
        Assert.Equal(SupportState.AwaitsWorker, await app.StateAsync(link.Id));
        Assert.Equal(InvitationState.Accepted, Assert.Single(await app.InvitationsAsync(DemoCast.Alex)).State);
        Assert.Equal((Role.Supporter, Pat), await app.AskAsync(async (PersonCards cards) => await cards.OfAsync(link.Supporter!.Value, CancellationToken.None) is var card ? (card.Role, card.Phone) : default));

        await app.AskedAsync(link.Id, wantsIt: true);
        await app.SettleAsync();
        await app.StoreTextAsync(Pat, await app.SupportLineAsync(link.Supporter!.Value, DemoCast.Alex), "hello Alex");
        await app.SettleAsync();
        Assert.Equal("Pat: hello Alex", (await app.PhoneAsync("Alex"))[^1].Body);
    }

    [Theory, BothDatabases]
    public async Task A_wrong_code_or_another_phone_is_answered_like_any_unknown_text_and_five_tries_end_it(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        await InviteAsync(app);
        var code = CodeIn(app.Phones.On(Pat).Single().Body);
        var wrong = code == "1234" ? "1235" : "1234";

        await SayAsync(app, $"AGREE {code}", "+447700900555");
        await SayAsync(app, $"AGREE {wrong}");
        Assert.Equal(app.Phones.On("+447700900555").Select(text => text.Body), app.Phones.On(Pat).Skip(1).Select(text => text.Body));
        Assert.Equal(InvitationState.Sent, Assert.Single(await app.InvitationsAsync(DemoCast.Alex)).State);

        for (var more = 0; more < 4; more++) await SayAsync(app, $"AGREE {wrong}");
        await SayAsync(app, $"AGREE {code}");
        Assert.Equal(InvitationState.Sent, Assert.Single(await app.InvitationsAsync(DemoCast.Alex)).State);
    }

    [Theory, BothDatabases]
    public async Task It_is_used_once_and_only_the_newest_code_counts(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        var invitation = await InviteAsync(app);
        var first = CodeIn(app.Phones.On(Pat).Single().Body);
        await app.DoAsync((ResendInvitation op) => op.RunAsync(invitation, Actor.Of(DemoCast.Alex), CancellationToken.None));
        await app.SettleAsync();
        var second = CodeIn(app.Phones.On(Pat)[^1].Body);

        if (first != second)
        {
            await SayAsync(app, $"AGREE {first}");
            Assert.Equal(InvitationState.Sent, Assert.Single(await app.InvitationsAsync(DemoCast.Alex)).State);
        }

        await SayAsync(app, $"AGREE {second}");
        var texts = app.Phones.On(Pat).Count;
        await SayAsync(app, $"AGREE {second}");
        Assert.Single(await app.LinksAsync(), link => link.FirstName == "Pat");
        Assert.DoesNotContain(app.Phones.On(Pat).Skip(texts), text => text.Body.Contains("thank you", StringComparison.Ordinal));
    }

    [Theory, BothDatabases]
    public async Task It_expires_after_seven_days_and_tells_nobody(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        await InviteAsync(app);
        var code = CodeIn(app.Phones.On(Pat).Single().Body);

        await app.MoveClockAsync(TimeSpan.FromDays(8));
        await SayAsync(app, $"AGREE {code}");

        Assert.Equal(InvitationState.Expired, Assert.Single(await app.InvitationsAsync(DemoCast.Alex)).State);
        Assert.Equal(SupportEnding.Expired, Assert.Single(await app.LinksAsync(), link => link.FirstName == "Pat").Ending);
        Assert.DoesNotContain(app.Phones.On("+447700900101"), text => text.Body.Contains("Pat", StringComparison.Ordinal));
    }

    [Theory, BothDatabases]
    public async Task A_no_is_kept_and_the_person_is_not_told_why(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        await InviteAsync(app);

        await SayAsync(app, $"no {CodeIn(app.Phones.On(Pat).Single().Body)}");

        Assert.Equal(InvitationState.Declined, Assert.Single(await app.InvitationsAsync(DemoCast.Alex)).State);
        Assert.Empty(await app.PhoneAsync("Alex"));
        using var alex = await app.SignInFullyAsync();
        Assert.DoesNotContain("Pat", (await alex.PageAsync("/supporters")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task What_a_worker_proposes_goes_out_when_the_person_has_agreed_by_text(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        await InviteAsync(app, by: DemoCast.Sam);
        Assert.Empty(app.Phones.On(Pat));
        var question = (await app.PhoneAsync("Alex"))[^1].Body;
        Assert.StartsWith("Connect: Sam asks: may Pat Lane be your supporter here?", question, StringComparison.Ordinal);

        await app.TextAsync("Alex", $"agree {CodeIn(question)}");

        Assert.NotEmpty(app.Phones.On(Pat));
        Assert.Equal(ActorKind.ByText, Assert.Single(await app.LinksAsync(), link => link.FirstName == "Pat").AgreedBy);
    }

    [Theory, BothDatabases]
    public async Task A_no_of_the_person_ends_it_before_anybody_hears_of_it(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        await InviteAsync(app, by: DemoCast.Sam);

        await app.TextAsync("Alex", "No");

        Assert.Empty(app.Phones.On(Pat));
        Assert.Equal(InvitationState.Cancelled, Assert.Single(await app.InvitationsAsync(DemoCast.Alex)).State);
    }

    [Theory, BothDatabases]
    public async Task A_held_invitation_waits_without_showing_and_goes_when_the_hold_does(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        await app.DoAsync((InviteSupporter op) => op.RunAsync(DemoCast.Alex, Wish(), Actor.Of(DemoCast.Alex), CancellationToken.None));
        var link = (await app.LinksAsync()).Single(one => one.FirstName == "Pat").Id;
        await HoldAsync(app, link, true);
        await app.SettleAsync();
        Assert.Empty(app.Phones.On(Pat));
        using var alex = await app.SignInFullyAsync();
        var page = (await alex.PageAsync("/supporters")).QuerySelector("main")!.TextContent;
        Assert.Contains("Not sent yet", page, StringComparison.Ordinal);
        Assert.DoesNotContain("hold", page, StringComparison.OrdinalIgnoreCase);

        await HoldAsync(app, link, false);
        await app.SettleAsync();
        Assert.NotEmpty(app.Phones.On(Pat));
    }

    [Theory, BothDatabases]
    public async Task A_supporter_of_one_who_is_invited_by_another_stays_one_person(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        await app.DoAsync((InviteSupporter op) => op.RunAsync(DemoCast.Jordan, Wish() with { FirstName = "Mum", Mobile = "07700 900201" }, Actor.Of(DemoCast.Jordan), CancellationToken.None));
        await app.SettleAsync();

        await SayAsync(app, $"AGREE {CodeIn(app.Phones.On("+447700900201")[^1].Body)}", "+447700900201");

        Assert.Equal(DemoCast.Maria, (await app.LinksAsync()).Single(link => link.FirstName == "Mum").Supporter);
    }

    [Theory, BothDatabases]
    public async Task Nobody_invites_for_a_day_after_a_change_of_number_nor_without_end(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        for (var number = 0; number < InviteSupporter.MostADay; number++)
            Assert.True((await TryAsync(app, $"07700 9003{number:d2}", DemoCast.Jordan)).Succeeded);
        Assert.Equal(InvitationProblems.TooMany, (await TryAsync(app, "07700 900350", DemoCast.Jordan)).Problem);

        await app.DoAsync((ChangePhone op) => op.RunAsync(DemoCast.Alex, "+447700900177", Actor.Of(DemoCast.Alex), CancellationToken.None));
        Assert.Equal(InvitationProblems.OnHold, (await TryAsync(app, "07700 900301", DemoCast.Alex)).Problem);
    }

    [Theory, BothDatabases]
    public async Task The_person_invites_on_their_phone_one_question_after_the_other(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        using var alex = await app.SignInFullyAsync();

        var answer = await StepAsync(alex, null, new() { ["FirstName"] = "Pat", ["LastName"] = "Lane", ["Kind"] = "FamilyOrFriend" });
        answer = await StepAsync(alex, answer, new() { ["Mobile"] = "07700 900 301" });
        answer = await StepAsync(alex, answer, new() { ["See"] = "Messages", ["HowLong"] = "30" });
        Assert.Contains("Messages: we can write to each other", answer, StringComparison.Ordinal);
        answer = await StepAsync(alex, answer, []);
        Assert.Contains("We ask Pat", answer, StringComparison.Ordinal);

        await app.SettleAsync();
        Assert.Contains("Alex asks if you will be their supporter", app.Phones.On(Pat).Single().Body, StringComparison.Ordinal);
        Assert.Equal(app.Now.AddDays(30), (await app.LinksAsync()).Single(link => link.FirstName == "Pat").Until);
    }

    [Theory, BothDatabases]
    public async Task The_link_of_a_mail_opens_nothing_without_the_name_and_a_code_to_the_readers_phone(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        await app.DoAsync((InviteSupporter op) => op.RunAsync(DemoCast.Alex, Wish() with { Mobile = "", Email = "pat@example.org" }, Actor.Of(DemoCast.Alex), CancellationToken.None));
        await app.SettleAsync();
        var mail = await app.AskAsync((ConnectDb db) => db.Set<OutgoingMail>().SingleAsync());
        Assert.DoesNotContain("Alex", mail.Subject + mail.Body, StringComparison.Ordinal);
        var path = Link().Match(mail.Body!).Value;
        using var pat = app.Browser();

        // A wrong link, a wrong name and a right one look alike.
        var fields = new Dictionary<string, string> { ["Name"] = "Robin", ["Mobile"] = "07700 900301" };
        var wrong = await StepAsync(pat, null, fields, path);
        var guessed = await StepAsync(pat, null, fields, "/invitation/guessed");
        await app.SettleAsync();
        Assert.Empty(app.Phones.On(Pat));
        fields["Name"] = "alex";
        var page = await StepAsync(pat, null, fields, path);
        Assert.Equal(Plain(page), Plain(wrong));
        Assert.Equal(Plain(page), Plain(guessed));

        await app.SettleAsync();
        var code = app.Phones.On(Pat).Single().Body[..6];
        page = await StepAsync(pat, page, new() { ["Code"] = code }, path);
        Assert.Contains("Alex asks if you will be their supporter", page, StringComparison.Ordinal);
        page = await StepAsync(pat, page, new() { ["Answer"] = "yes" }, path);
        Assert.Contains("You get a text when the team is ready", page, StringComparison.Ordinal);
        Assert.Equal(SupportState.AwaitsWorker, await app.StateAsync((await app.LinksAsync()).Single(link => link.FirstName == "Pat").Id));

        // Used once.
        page = await StepAsync(pat, null, fields, path);
        await app.SettleAsync();
        Assert.Single(app.Phones.On(Pat));
    }

    private static string Plain(string page) => new AngleSharp.Html.Parser.HtmlParser().ParseDocument(page).QuerySelector("main")!.TextContent;

    private static async Task<string> StepAsync(Browser browser, string? page, Dictionary<string, string> fields, string path = "/supporters/invite")
    {
        var shown = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(page ?? await browser.Client.GetStringAsync(path));
        var hidden = shown.QuerySelectorAll("main form input[type=hidden]").OfType<AngleSharp.Html.Dom.IHtmlInputElement>().Select(input => KeyValuePair.Create(input.Name!, input.Value));
        using var content = new FormUrlEncodedContent([.. hidden, .. fields]);
        using var answer = await browser.Client.PostAsync(path, content);
        return await answer.Content.ReadAsStringAsync();
    }

    private static InvitationWish Wish() => new("Pat", "Lane", "07700 900 301", "", SupportKind.FamilyOrFriend, GivenSupport.Everything);

    private static async Task<InvitationId> InviteAsync(ConnectApp app, PersonId? by = null)
    {
        var invited = await app.DoAsync((InviteSupporter op) => op.RunAsync(DemoCast.Alex, Wish(), Actor.Of(by ?? DemoCast.Alex), CancellationToken.None));
        await app.SettleAsync();
        return invited.Value;
    }

    private static Task<Outcome<InvitationId>> TryAsync(ConnectApp app, string mobile, PersonId person) =>
        app.DoAsync((InviteSupporter op) => op.RunAsync(person, Wish() with { Mobile = mobile }, Actor.Of(person), CancellationToken.None));

    private static Task HoldAsync(ConnectApp app, SupportId link, bool hold) =>
        app.DoAsync((HoldSupport op) => op.RunAsync(link, hold, Actor.Of(DemoCast.Sam), CancellationToken.None));

    private static async Task SayAsync(ConnectApp app, string body, string from = Pat)
    {
        await app.StoreTextAsync(from, "+447700900912", body);
        await app.SettleAsync();
    }

    private static string CodeIn(string text) => Code().Match(text).Value;

    [GeneratedRegex(@"/invitation/[\w-]+")]
    private static partial Regex Link();

    [GeneratedRegex(@"\d{4}(?=\.| or)")]
    private static partial Regex Code();
}
