using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Connect.Platform.Web;

/// <summary>The way through a long list. Nothing when it has one page.</summary>
[HtmlTargetElement("gov-pagination", Attributes = "page,pages,href", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PaginationTagHelper : TagHelper
{
    private const string Back = "m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z";
    private const string Forth = "m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z";

    /// <summary>Counted from 1.</summary>
    public int Page { get; set; }

    public int Pages { get; set; }

    /// <summary>The address of a page, with {0} for its number.</summary>
    public string Href { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Pages < 2)
        {
            output.SuppressOutput();
            return;
        }
        var nav = Markup.Element("nav", "govuk-pagination").Set("aria-label", "Pagination");
        if (Page > 1) nav.Add(Step("prev", Page - 1, "Previous", Back));
        nav.Add(Numbers());
        if (Page < Pages) nav.Add(Step("next", Page + 1, "Next", Forth));
        output.Become(nav);
    }

    private TagBuilder Numbers()
    {
        var list = Markup.Element("ul", "govuk-pagination__list");
        var last = 0;
        foreach (var number in Enumerable.Range(1, Pages).Where(IsShown))
        {
            if (number > last + 1) list.Add(Markup.Element("li", "govuk-pagination__item govuk-pagination__item--ellipsis").Text("⋯"));
            list.Add(Number(number));
            last = number;
        }
        return list;
    }

    private bool IsShown(int number) => number == 1 || number == Pages || Math.Abs(number - Page) <= 1;

    private TagBuilder Number(int number)
    {
        var words = number.ToString(CultureInfo.InvariantCulture);
        return Markup.Element("li", "govuk-pagination__item").Class("govuk-pagination__item--current", when: number == Page)
            .Add(Markup.Element("a", "govuk-link govuk-pagination__link").Set("href", To(number)).Set("aria-label", "Page " + words)
                .SetIf(number == Page, "aria-current", "page").Text(words));
    }

    private TagBuilder Step(string way, int to, string word, string arrow)
    {
        var icon = Markup.Element("svg", "govuk-pagination__icon govuk-pagination__icon--" + way)
            .Set("xmlns", "http://www.w3.org/2000/svg").Set("height", "13").Set("width", "15")
            .Set("aria-hidden", "true").Set("focusable", "false").Set("viewBox", "0 0 15 13").Add(Markup.Element("path").Set("d", arrow));
        var title = Markup.Element("span", "govuk-pagination__link-title").Text(word).Add(Markup.Hidden(" page"));
        var link = Markup.Element("a", "govuk-link govuk-pagination__link").Set("href", To(to)).Set("rel", way);
        return Markup.Element("div", "govuk-pagination__" + way).Add(way == "prev" ? link.Add(icon).Add(title) : link.Add(title).Add(icon));
    }

    private string To(int number) => string.Format(CultureInfo.InvariantCulture, Href, number);
}
