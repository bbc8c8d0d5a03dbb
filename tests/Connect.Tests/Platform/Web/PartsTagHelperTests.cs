using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Connect.Tests.Web;

namespace Connect.Tests.Platform.Web;

public sealed class PartsTagHelperTests : IAsyncLifetime
{
    private WebShell _shell = null!;
    private IHtmlDocument _parts = null!;
    private IHtmlDocument _staff = null!;

    public async ValueTask InitializeAsync()
    {
        _shell = await WebShell.StartAsync();
        _parts = await _shell.PageAsync("/gallery/parts");
        _staff = await _shell.PageAsync("/gallery/staff");
    }

    public ValueTask DisposeAsync() => _shell.DisposeAsync();

    [Theory]
    [InlineData(".govuk-breadcrumbs", "breadcrumbs", "with last breadcrumb as current page")]
    [InlineData(".govuk-panel", "panel", "default")]
    [InlineData(".govuk-notification-banner", "notification-banner", "default")]
    [InlineData(".govuk-details", "details", "default")]
    public void A_part_has_the_markup_of_its_component(string part, string component, string fixture)
    {
        var ours = _parts.QuerySelector(part)!;
        foreach (var words in ours.QuerySelectorAll(".govuk-panel__body *, .govuk-details__text *")) words.Remove();
        var theirs = Fixtures.Of(component, fixture);
        foreach (var words in theirs.QuerySelectorAll(".govuk-panel__body *, .govuk-details__text *")) words.Remove();
        Assert.Equal(Fixtures.Shape(theirs), Fixtures.Shape(ours));
    }

    [Theory]
    [InlineData(".govuk-summary-list__row", 0, "summary-list", "with some actions", 1, "Change name")]
    [InlineData(".govuk-summary-list__row", 1, "summary-list", "with some actions", 1, null)]
    [InlineData(".govuk-task-list__item", 0, "task-list", "default", 0, null)]
    [InlineData(".govuk-task-list__item", 1, "task-list", "with hint text and additional states", 2, null)]
    [InlineData(".govuk-task-list__item", 2, "task-list", "with hint text and additional states", 5, null)]
    public void A_row_has_the_markup_of_its_component(string row, int ours, string component, string fixture, int theirs, string? action)
    {
        var mine = _parts.QuerySelectorAll(row)[ours];
        if (action is not null)
        {
            Assert.Equal(action, mine.QuerySelector("a")!.TextContent);
            return;
        }
        Assert.Equal(Colourless(Fixtures.Of(component, fixture).QuerySelectorAll(row)[theirs]), Colourless(mine));
    }

    [Fact]
    public void Pages_near_the_current_one_are_offered_and_the_rest_left_out()
    {
        var pagination = _parts.QuerySelector(".govuk-pagination")!;
        Assert.Equal(["1", "⋯", "4", "5", "6", "⋯", "20"], pagination.QuerySelectorAll("li").Select(item => item.TextContent));
        Assert.Equal("?page=4", pagination.QuerySelector("[rel=prev]")!.GetAttribute("href"));
        Assert.Equal("Page 5", pagination.QuerySelector("[aria-current=page]")!.GetAttribute("aria-label"));
        var theirs = Fixtures.Of("pagination", "default");
        Assert.Equal(Fixtures.Shape(theirs.QuerySelector(".govuk-pagination__prev")!), Fixtures.Shape(pagination.QuerySelector(".govuk-pagination__prev")!));
        Assert.Equal(Fixtures.Shape(theirs.QuerySelector(".govuk-pagination__next")!), Fixtures.Shape(pagination.QuerySelector(".govuk-pagination__next")!));
    }

    [Fact]
    public void A_conversation_is_a_quiet_log_with_a_heading_for_each_day()
    {
        var log = _staff.QuerySelector(".moj-messages-container")!;
        Assert.Equal("log", log.GetAttribute("role"));
        Assert.Equal("off", log.GetAttribute("aria-live"));
        Assert.Equal(["Friday 26 March 2027", "Saturday 27 March 2027"], log.QuerySelectorAll("ol > li > .moj-message-list__date").Select(e => e.TextContent));
        Assert.Equal(["received", "sent", "received"], log.QuerySelectorAll(".moj-message-item").Select(e => e.ClassList[1].Split("--")[1]));
        Assert.Equal("Sam at 4:06pm by text, Delivered", log.QuerySelector(".moj-message-item--sent .moj-message-item__meta")!.TextContent);
        Assert.Equal("2027-03-26T16:06:00Z", log.QuerySelector(".moj-message-item--sent time")!.GetAttribute("datetime"));
    }

    [Fact]
    public void The_journal_says_when_and_by_whom()
    {
        var items = _staff.QuerySelectorAll(".moj-timeline > .moj-timeline__item");
        Assert.Equal("by Alex Jones", items[0].QuerySelector(".moj-timeline__header > .moj-timeline__byline")!.TextContent);
        Assert.Equal("Friday 26 March 2027 at 4:06pm", items[0].QuerySelector(".moj-timeline__date > time")!.TextContent);
        Assert.Equal("Monday 1 March 2027", items[1].QuerySelector("time")!.TextContent);
    }

    [Fact]
    public void A_badge_counts_in_words_too_and_the_page_one_is_on_is_marked()
    {
        var nav = _staff.QuerySelector("nav.moj-sub-navigation")!;
        Assert.Equal("Overview", Assert.Single(nav.QuerySelectorAll("[aria-current=page]")).TextContent);
        var badge = nav.QuerySelector(".moj-notification-badge")!;
        Assert.Equal("(3 unread messages)", badge.QuerySelector(".govuk-visually-hidden")!.TextContent);
        Assert.Equal("true", badge.FirstElementChild!.GetAttribute("aria-hidden"));
    }

    [Fact]
    public void Alerts_say_what_kind_they_are()
    {
        var alerts = _staff.QuerySelectorAll(".moj-alert").Skip(1).ToList();
        Assert.Equal(["information", "success", "warning", "error"], alerts.Select(a => a.GetAttribute("aria-label")!.Split(':')[0]));
        Assert.Equal("Saved", alerts[1].QuerySelector(".moj-alert__content")!.TextContent);
        Assert.Equal("Overlap", alerts[2].QuerySelector("h2.moj-alert__heading")!.TextContent);
        Assert.All(alerts, alert => Assert.NotNull(alert.QuerySelector("svg.moj-alert__icon > path[d]")));
    }

    [Fact]
    public void A_live_part_has_a_link_that_does_the_same_without_script()
    {
        var live = _staff.QuerySelector("[data-live-fragment]")!;
        Assert.Equal("Refresh messages", live.ParentElement!.QuerySelector("a[href='']")!.TextContent);
        Assert.Equal("thread-1", live.GetAttribute("data-live-topic"));
        Assert.NotNull(_staff.QuerySelector("#live-announcement[aria-live=polite]"));
    }

    private static string Colourless(IElement row)
    {
        foreach (var tag in row.QuerySelectorAll(".govuk-tag")) tag.ClassName = "govuk-tag";
        return Fixtures.Shape(row);
    }
}
