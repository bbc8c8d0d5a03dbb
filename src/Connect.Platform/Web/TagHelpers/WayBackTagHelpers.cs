using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Connect.Platform.Web;

/// <summary>The way back, above the heading. A page has this or breadcrumbs, never both.</summary>
[HtmlTargetElement("gov-back-link", Attributes = "href", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class BackLinkTagHelper : TagHelper
{
    public string Href { get; set; } = "";

    public string Text { get; set; } = "Back";

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.Become(Markup.Element("a", "govuk-back-link").Set("href", Href).Text(Text));
}

/// <summary>Where the page stands, from the top down.</summary>
[HtmlTargetElement("gov-breadcrumbs")]
public sealed class BreadcrumbsTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var list = Markup.Element("ol", "govuk-breadcrumbs__list").Add(await output.GetChildContentAsync());
        output.Become(Markup.Element("nav", "govuk-breadcrumbs").Set("aria-label", "Breadcrumb").Add(list));
    }
}

/// <summary>One step; without an href it is the page itself.</summary>
[HtmlTargetElement("gov-breadcrumb", ParentTag = "gov-breadcrumbs")]
public sealed class BreadcrumbTagHelper : TagHelper
{
    public string? Href { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = await output.GetChildContentAsync();
        var item = Markup.Element("li", "govuk-breadcrumbs__list-item");
        output.Become(Href is null
            ? item.Set("aria-current", "page").Add(words)
            : item.Add(Markup.Element("a", "govuk-breadcrumbs__link").Set("href", Href).Add(words)));
    }
}
