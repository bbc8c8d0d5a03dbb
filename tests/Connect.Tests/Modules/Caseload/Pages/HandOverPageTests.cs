using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Connect.Demo;
using Connect.Modules.Caseload;
using Connect.Platform.Access;
using Connect.Tests.Given;

namespace Connect.Tests.Modules.Caseload.Pages;

public sealed class HandOverPageTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, BothDatabases]
    public async Task Three_people_go_with_one_press_after_a_look_at_both_loads_and_come_back_with_another(DatabaseKind database)
    {
        await using var app = await apps.NewAsync(database);
        await app.TextAsync("Alex", "when can we speak");
        using var sam = await app.SignInAsync("sam.okafor");

        var check = await CheckAsync(sam, [DemoCast.Alex, DemoCast.Jordan, DemoCast.Casey], DemoCast.Priya, "Look in on Casey.");

        var words = check.QuerySelector("main")!.TextContent;
        Assert.Equal(["3, then 0", "1, then 4"], check.QuerySelectorAll("td[data-label=People]").Select(cell => cell.TextContent));
        Assert.Equal(["1, then 0", "0, then 1"], check.QuerySelectorAll("td[data-label=Unread]").Select(cell => cell.TextContent));
        Assert.Contains("Connect: Priya now works with you in place of Sam.", words, StringComparison.Ordinal);
        Assert.Equal([DemoCast.Sam, DemoCast.Leo], await app.WorkersAsync(DemoCast.Alex));

        var done = await ConfirmAsync(sam, check);
        Assert.Equal("/hand-over", string.Concat(done.RequestMessage!.RequestUri!.Segments[..2]).TrimEnd('/'));
        foreach (var person in new[] { DemoCast.Alex, DemoCast.Jordan, DemoCast.Casey }) Assert.Equal(DemoCast.Priya, (await app.WorkersAsync(person))[0]);

        using var undone = await sam.UndoAsync(done);
        Assert.Contains("3 people are back where they were", await undone.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(DemoCast.Sam, (await app.WorkersAsync(DemoCast.Casey))[0]);
        Assert.Empty(app.Log.Errors);
    }

    [Theory, BothDatabases]
    public async Task What_is_missing_is_asked_for_and_nothing_typed_is_lost(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        using var sam = await app.SignInAsync("sam.okafor");

        using var answer = await sam.PostFormAsync(CaseloadLinks.HandOver, new() { ["Note"] = "My words" });

        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        var errors = page.QuerySelector(".govuk-error-summary")!.TextContent;
        Assert.Contains("Select who is handed over", errors, StringComparison.Ordinal);
        Assert.Contains("Select who takes over", errors, StringComparison.Ordinal);
        Assert.Equal("My words", ((IHtmlTextAreaElement)page.QuerySelector("textarea")!).Value.Trim());
    }

    [Theory, BothDatabases]
    public async Task The_link_on_a_persons_page_leads_here_with_them_chosen_and_another_pod_can_be_asked_for(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        using var sam = await app.SignInAsync("sam.okafor");

        var person = await sam.PageAsync($"/people/{DemoCast.Casey}");
        var link = person.QuerySelectorAll(".moj-sub-navigation__link").Single(link => link.TextContent == "Hand over").GetAttribute("href")!;
        var page = await sam.PageAsync($"{link}&pod={DemoCast.HarbourRoad.Value}");

        Assert.Equal(DemoCast.Casey.ToString(), page.QuerySelectorAll("input[name=People]").OfType<IHtmlInputElement>().Single(box => box.IsChecked).Value);
        Assert.Equal(["Nia Rees"], page.QuerySelectorAll("label").Where(label => label.GetAttribute("for")!.StartsWith("To", StringComparison.Ordinal)).Select(label => label.TextContent));
    }

    [Theory, BothDatabases]
    public async Task Others_people_are_nobodys_to_hand_over_but_a_supervisors(DatabaseKind database)
    {
        var app = await apps.OnAsync(database);
        using var leo = await app.SignInAsync("leo.grant");
        using var helen = await app.SignInAsync("helen.marsh");
        using var nia = await app.SignInAsync("nia.rees");

        Assert.Equal(HttpStatusCode.NotFound, await leo.StatusAsync(CaseloadLinks.HandOverFrom(DemoCast.Sam)));
        Assert.Equal(HttpStatusCode.NotFound, await nia.StatusAsync(CaseloadLinks.HandOverFrom(DemoCast.Sam)));
        Assert.Equal(HttpStatusCode.NotFound, await nia.StatusAsync(CaseloadLinks.HandOverOne(DemoCast.Alex)));
        Assert.Equal(HttpStatusCode.OK, await helen.StatusAsync(CaseloadLinks.HandOverFrom(DemoCast.Sam)));
    }

    private static async Task<IHtmlDocument> CheckAsync(Browser sam, PersonId[] people, PersonId to, string note)
    {
        var page = await sam.PageAsync(CaseloadLinks.HandOver);
        var token = ((IHtmlInputElement)page.QuerySelector("input[name=__RequestVerificationToken]")!).Value;
        List<KeyValuePair<string, string>> fields = [new("__RequestVerificationToken", token), new("To", to.ToString()), new("Then", "Keep"), new("Note", note)];
        fields.AddRange(people.Select(person => KeyValuePair.Create("People", person.ToString())));
        using var content = new FormUrlEncodedContent(fields);
        using var answer = await sam.Client.PostAsync(CaseloadLinks.HandOver, content);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
    }

    private static async Task<HttpResponseMessage> ConfirmAsync(Browser sam, IHtmlDocument check)
    {
        var form = check.Forms.Single(form => form.GetAttribute("action")!.Contains("Confirm", StringComparison.Ordinal));
        using var content = new FormUrlEncodedContent(form.QuerySelectorAll("input").OfType<IHtmlInputElement>().Select(input => KeyValuePair.Create(input.Name!, input.Value)));
        return await sam.Client.PostAsync(form.GetAttribute("action"), content);
    }
}
