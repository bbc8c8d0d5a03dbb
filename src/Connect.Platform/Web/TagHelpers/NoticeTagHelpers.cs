using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Connect.Platform.Web;

/// <summary>The green box that says it is done.</summary>
[HtmlTargetElement("gov-panel", Attributes = "title")]
public sealed class PanelTagHelper : TagHelper
{
    public string Title { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var body = await output.GetChildContentAsync();
        var panel = Markup.Element("div", "govuk-panel govuk-panel--confirmation").Add(Markup.Element("h1", "govuk-panel__title").Text(Title));
        if (!body.IsEmptyOrWhiteSpace) panel.Add(Markup.Element("div", "govuk-panel__body").Add(body));
        output.Become(panel);
    }
}

/// <summary>The colours a tag can have. The words must say it without the colour.</summary>
public enum TagColour
{
    None,
    Blue,
    Grey,
    Green,
    Teal,
    Purple,
    Magenta,
    Red,
    Orange,
    Yellow,
}

/// <summary>The state of a thing in a word or two.</summary>
[HtmlTargetElement("gov-tag")]
public sealed class TagTagHelper : TagHelper
{
    public TagColour Colour { get; set; } = TagColour.Blue;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        output.Become(Written(Colour).Add(await output.GetChildContentAsync()));

    internal static TagBuilder Written(TagColour colour) =>
        Markup.Element("strong", "govuk-tag").Class("govuk-tag--" + colour.ToString().ToLowerInvariant(), when: colour is not TagColour.None);
}

/// <summary>News at the top of a page for service users: on staff pages use moj-alert. Never together with an error summary.</summary>
[HtmlTargetElement("gov-notification-banner")]
public sealed class NotificationBannerTagHelper : TagHelper
{
    public bool Success { get; set; }

    public string? Title { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        const string titleId = "govuk-notification-banner-title";
        var title = Markup.Element("h2", "govuk-notification-banner__title").Set("id", titleId).Text(Title ?? (Success ? PageLanguage.Words("Success", "Llwyddiant") : PageLanguage.Words("Important", "Pwysig")));
        output.Become(Markup.Element("div", "govuk-notification-banner").Class("govuk-notification-banner--success", when: Success)
            .Set("role", Success ? "alert" : "region").Set("aria-labelledby", titleId).Set("data-module", "govuk-notification-banner")
            .Add(Markup.Element("div", "govuk-notification-banner__header").Add(title))
            .Add(Markup.Element("div", "govuk-notification-banner__content").Add(await output.GetChildContentAsync())));
    }
}

/// <summary>More for those who want it, folded away.</summary>
[HtmlTargetElement("gov-details", Attributes = "summary")]
public sealed class DetailsTagHelper : TagHelper
{
    public string Summary { get; set; } = "";

    public bool Open { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var summary = Markup.Element("summary", "govuk-details__summary").Add(Markup.Element("span", "govuk-details__summary-text").Text(Summary));
        output.Become(Markup.Element("details", "govuk-details").SetIf(Open, "open").Add(summary)
            .Add(Markup.Element("div", "govuk-details__text").Add(await output.GetChildContentAsync())));
    }
}
