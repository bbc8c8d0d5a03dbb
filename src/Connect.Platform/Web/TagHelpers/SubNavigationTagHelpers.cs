using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Connect.Platform.Web;

/// <summary>The pages about one person or thing, beneath its heading.</summary>
[HtmlTargetElement("moj-sub-navigation", Attributes = "label")]
public sealed class SubNavigationTagHelper : TagHelper
{
    public string Label { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var list = Markup.Element("ul", "moj-sub-navigation__list").Add(await output.GetChildContentAsync());
        output.Become(Markup.Element("nav", "moj-sub-navigation").Set("aria-label", Label).Add(list));
    }
}

/// <summary>One of those pages. It knows itself when it is the one being read.</summary>
[HtmlTargetElement("moj-sub-link", Attributes = "href", ParentTag = "moj-sub-navigation")]
public sealed class SubLinkTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public string Href { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var isHere = ViewContext.HttpContext.Request.Path.Equals(Href.Split('?')[0], StringComparison.OrdinalIgnoreCase);
        var link = Markup.Element("a", "moj-sub-navigation__link").Set("href", Href).SetIf(isHere, "aria-current", "page")
            .Add(await output.GetChildContentAsync());
        output.Become(Markup.Element("li", "moj-sub-navigation__item").Add(link));
    }
}
