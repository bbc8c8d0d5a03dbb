using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Connect.Platform.Web;

/// <summary>What an alert is about.</summary>
public enum AlertKind
{
    Information,
    Success,
    Warning,
    Error,
}

/// <summary>News on a staff page, in at most three sentences. It stays until somebody dismisses it.</summary>
[HtmlTargetElement("moj-alert", Attributes = "title")]
public sealed class AlertTagHelper : TagHelper
{
    public AlertKind Kind { get; set; }

    /// <summary>Says it all in a few words; heard by screen readers, and shown when there is nothing else.</summary>
    public string Title { get; set; } = "";

    /// <summary>Shows the title above the content.</summary>
    public bool Heading { get; set; }

    public bool Dismissible { get; set; }

    /// <summary>Interrupts a screen reader. At most one on a page.</summary>
    public bool Urgent { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = await output.GetChildContentAsync();
        var content = Markup.Element("div", "moj-alert__content");
        if (words.IsEmptyOrWhiteSpace) content.Text(Title);
        else if (Heading) content.Add(Markup.Element("h2", "moj-alert__heading").Text(Title)).Add(words);
        else content.Add(words);
        output.Become(Box().Take(output).Add(Markup.Element("div").Add(Icon())).Add(content).Add(Dismiss()));
    }

    private TagBuilder Box()
    {
        var kind = Kind.ToString().ToLowerInvariant();
        return Markup.Element("div", "moj-alert moj-alert--" + kind).Class("moj-alert--with-heading", when: Heading)
            .Set("role", Urgent ? "alert" : "region").Set("aria-label", $"{kind}: {Title}").Set("data-module", "moj-alert")
            .SetIf(Dismissible, "data-dismissible", "true");
    }

    private TagBuilder Icon()
    {
        var path = Markup.Element("path").Set("fill", "currentColor").Set("fill-rule", "evenodd").Set("clip-rule", "evenodd").Set("d", AlertIcons.Path(Kind));
        return Markup.Element("svg", "moj-alert__icon").Set("role", "presentation").Set("focusable", "false")
            .Set("xmlns", "http://www.w3.org/2000/svg").Set("viewBox", "0 0 30 30").Set("height", "30").Set("width", "30").Add(path);
    }

    private static TagBuilder Dismiss() =>
        Markup.Element("div", "moj-alert__action").Add(Markup.Element("button", "moj-alert__dismiss").Set("type", "button").Set("hidden", "").Text("Dismiss"));
}
