using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Connect.Tests.Web;

namespace Connect.Tests.Platform.Web;

public sealed class FormTagHelperTests : IAsyncLifetime
{
    private static readonly KeyValuePair<string, string>[] AllWrong =
    [
        new("Name", ""), new("Code", "12"), new("Way", ""), new("Place", ""), new("Notes", "kept <as> typed" + new string('x', 200)),
        new("Born.Day", "31"), new("Born.Month", "feb"), new("Born.Year", "1980"), new("Rating", "four"),
    ];

    private WebShell _shell = null!;

    public async ValueTask InitializeAsync() => _shell = await WebShell.StartAsync();

    public ValueTask DisposeAsync() => _shell.DisposeAsync();

    [Theory]
    [InlineData("#Name", "input", "with hint text", "govuk-!-width-two-thirds")]
    [InlineData("#Rating", "input", "with prefix and suffix", "govuk-input--width-4")]
    [InlineData("#Notes", "character-count", "default", "")]
    [InlineData("#Ways2", "checkboxes", "with hint", "")]
    [InlineData("#Place", "select", "without values", "")]
    public async Task A_field_has_the_markup_of_its_component(string field, string component, string fixture, string width)
    {
        var page = await _shell.PageAsync("/gallery/form");
        var ours = Group(page, field);
        ours.QuerySelector(field)!.ClassList.Remove(width.Split(' '));
        Assert.Equal(Head(Fixtures.Of(component, fixture)), Head(ours));
    }

    [Theory]
    [InlineData("#Name", "input", "with error and hint")]
    [InlineData("#Place", "select", "error")]
    public async Task A_field_in_error_has_the_markup_of_its_component(string field, string component, string fixture)
    {
        var ours = Group(await SendAsync(AllWrong), field);
        ours.QuerySelector(field)!.ClassList.Remove("govuk-!-width-two-thirds");
        Assert.Equal(Head(Fixtures.Of(component, fixture)), Head(ours));
    }

    [Fact]
    public async Task Each_error_is_in_the_summary_and_beside_its_field_and_leads_there()
    {
        var page = await SendAsync(AllWrong);

        var summary = page.QuerySelector(".govuk-error-summary")!;
        Assert.Equal(Fixtures.Shape(Fixtures.Of("error-summary", "default")).Split("ul.")[0], Fixtures.Shape(summary).Split("ul.")[0]);
        Assert.Equal("There is a problem", summary.QuerySelector("h2")!.TextContent);
        Assert.StartsWith("Error: Your details – Gallery – Connect", page.Title, StringComparison.Ordinal);
        Assert.Equal(["#Name", "#Code", "#Rating", "#Notes", "#Way", "#Ways2", "#Place", "#Born"],
            summary.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
        foreach (var link in summary.QuerySelectorAll("a"))
        {
            var field = page.QuerySelector(link.GetAttribute("href")!);
            Assert.NotNull(field);
            Assert.Contains(field.LocalName, new[] { "input", "textarea", "select" });
            var group = field.Closest(".govuk-form-group--error")!;
            var message = group.QuerySelector(".govuk-error-message")!;
            Assert.Equal("Error: " + link.TextContent, message.TextContent);
            var described = (group.QuerySelector("fieldset") ?? field).GetAttribute("aria-describedby");
            Assert.Contains(message.Id!, described, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_summary_stands_above_the_heading_and_below_the_way_back()
    {
        var page = await SendAsync(AllWrong);
        var order = page.QuerySelectorAll(".govuk-back-link, .govuk-error-summary, h1").Select(e => e.LocalName).ToArray();
        Assert.Equal(["a", "div", "h1"], order);
        Assert.Equal("main", page.QuerySelector(".govuk-error-summary")!.ParentElement!.LocalName);
    }

    [Fact]
    public async Task Answers_are_kept_as_typed_but_codes_are_not()
    {
        var page = await SendAsync(AllWrong);
        Assert.StartsWith("kept <as> typed", ((IHtmlTextAreaElement)page.QuerySelector("#Notes")!).Value, StringComparison.Ordinal);
        Assert.Equal("feb", page.QuerySelector("#Born_Month")!.GetAttribute("value"));
        Assert.Equal("four", page.QuerySelector("#Rating")!.GetAttribute("value"));
        Assert.Null(page.QuerySelector("#Code")!.GetAttribute("value"));
    }

    [Fact]
    public async Task What_the_model_holds_is_encoded_and_ticked()
    {
        var response = await _shell.Client.GetStringAsync("/gallery/form");
        Assert.Contains("value=\"Siân &lt;script&gt;\"", response, StringComparison.Ordinal);
        var page = await _shell.PageAsync("/gallery/form");
        Assert.Equal(["Way-2", "Ways2", "Ways2-4", "Agreed"], page.QuerySelectorAll("[checked]").Select(e => e.Id));
        Assert.Equal("none", page.QuerySelector("#Place [selected]")!.GetAttribute("value"));
        Assert.Equal("First line\nsecond", ((IHtmlTextAreaElement)page.QuerySelector("#Notes")!).Value);
    }

    [Fact]
    public async Task Every_id_is_there_once_and_every_reference_leads_somewhere()
    {
        foreach (var page in new[] { await SendAsync(AllWrong), await _shell.PageAsync("/gallery/parts"), await _shell.PageAsync("/gallery/staff") })
        {
            var ids = page.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();
            Assert.Equal(ids.Distinct(), ids);
            var references = page.QuerySelectorAll("[for]").Select(e => e.GetAttribute("for")!)
                .Concat(page.QuerySelectorAll("[aria-describedby]").SelectMany(e => e.GetAttribute("aria-describedby")!.Split(' ')));
            Assert.All(references, reference => Assert.Contains(reference, ids));
        }
    }

    [Fact]
    public async Task The_heading_of_a_question_page_is_its_legend_or_label()
    {
        var page = await _shell.PageAsync("/gallery/question");
        Assert.NotNull(page.QuerySelector("legend.govuk-fieldset__legend--l > h1.govuk-fieldset__heading"));
        Assert.NotNull(page.QuerySelector("h1.govuk-label-wrapper > label.govuk-label--l"));
    }

    [Fact]
    public async Task After_a_good_form_the_next_page_says_so_once()
    {
        var answer = await PostAsync([new("Name", "Alex"), new("Code", "48215"), new("Way", "text"), new("Ways2", "text"), new("Place", "text"),
            new("Notes", "ok"), new("Born.Day", "1"), new("Born.Month", "march"), new("Born.Year", "1980"), new("Rating", "4")]);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);

        using var next = new HttpRequestMessage(HttpMethod.Get, "/gallery/form");
        next.Headers.Add("Cookie", answer.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0]));
        var page = await ParseAsync(await _shell.Client.SendAsync(next));
        var banner = page.QuerySelector(".govuk-notification-banner")!;
        Assert.Equal(Fixtures.Shape(Fixtures.Of("notification-banner", "with type as success")), Fixtures.Shape(banner));
        Assert.Contains("Your details are saved", banner.TextContent, StringComparison.Ordinal);
    }

    private async Task<IHtmlDocument> SendAsync(KeyValuePair<string, string>[] answers) => await ParseAsync(await PostAsync(answers));

    private async Task<HttpResponseMessage> PostAsync(KeyValuePair<string, string>[] answers)
    {
        var form = await _shell.Client.GetAsync("/gallery/form");
        var token = (await ParseAsync(form)).QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/gallery/form")
        {
            Content = new FormUrlEncodedContent([.. answers, new("__RequestVerificationToken", token)]),
        };
        request.Headers.Add("Cookie", form.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]));
        return await _shell.Client.SendAsync(request);
    }

    private static async Task<IHtmlDocument> ParseAsync(HttpResponseMessage response) =>
        new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());

    private static IElement Group(IHtmlDocument page, string field) => page.QuerySelector(field)!.Closest(".govuk-form-group")!;

    // The answers offered are the page's own; the component's frame around them is what must agree.
    private static string Head(IElement group)
    {
        foreach (var answer in group.QuerySelectorAll("option, .govuk-checkboxes__item, .govuk-checkboxes__divider").Skip(1)) answer.Remove();
        foreach (var hint in group.QuerySelectorAll(".govuk-checkboxes__hint")) hint.Remove();
        foreach (var box in group.QuerySelectorAll(".govuk-checkboxes__item input")) box.RemoveAttribute("aria-describedby");
        return Fixtures.Shape(group);
    }
}
