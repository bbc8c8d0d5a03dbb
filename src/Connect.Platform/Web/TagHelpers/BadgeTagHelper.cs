using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Connect.Platform.Web;

/// <summary>A count beside a link: nothing at 0, "99+" from 99 on. The label says what is counted, such as "unread messages".</summary>
[HtmlTargetElement("moj-badge", Attributes = "count,label", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class BadgeTagHelper : TagHelper
{
    /// <summary>From here on it says no more than that there are many.</summary>
    public const int CountedTo = 99;

    public int Count { get; set; }

    public string Label { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Count > 0) output.Become(Badge());
        else output.SuppressOutput();
    }

    private TagBuilder Badge()
    {
        var number = Count.ToString(CultureInfo.InvariantCulture);
        return Markup.Element("span", "moj-notification-badge")
            .Add(Markup.Element("span").Set("aria-hidden", "true").Text(Count >= CountedTo ? "99+" : number))
            .Add(Markup.Hidden($"({(Count >= CountedTo ? "99 or more" : number)} {Label})"));
    }
}
