using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Connect.Platform.Web;

/// <summary>What happened, newest first.</summary>
[HtmlTargetElement("moj-timeline")]
public sealed class TimelineTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        output.Become(Markup.Element("div", "moj-timeline").Take(output).Add(await output.GetChildContentAsync()));
}

/// <summary>One thing that happened; its content says more.</summary>
[HtmlTargetElement("moj-timeline-item", Attributes = "title,at", ParentTag = "moj-timeline")]
public sealed class TimelineItemTagHelper : TagHelper
{
    public string Title { get; set; } = "";

    /// <summary>Who did it.</summary>
    public string? By { get; set; }

    /// <summary>UTC; shown in London's time.</summary>
    public DateTime At { get; set; }

    /// <summary>The time of day is not known.</summary>
    public bool DayOnly { get; set; }

    /// <summary>Level of the title's heading, 2 to 4.</summary>
    public int Level { get; set; } = 2;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = await output.GetChildContentAsync();
        var item = Markup.Element("div", "moj-timeline__item").Take(output).Add(Header()).Add(Date());
        output.Become(words.IsEmptyOrWhiteSpace ? item : item.Add(Markup.Element("div", "moj-timeline__description").Add(words)));
    }

    private TagBuilder Header()
    {
        var header = Markup.Element("div", "moj-timeline__header")
            .Add(Markup.Element(string.Create(CultureInfo.InvariantCulture, $"h{Level}"), "moj-timeline__title").Text(Title));
        return By is null ? header : header.Text(" ").Add(Markup.Element("p", "moj-timeline__byline").Text("by " + By));
    }

    private TagBuilder Date() =>
        Markup.Element("p", "moj-timeline__date").Add(DayOnly ? TimeElement.Day(At) : TimeElement.Whole(At));
}
