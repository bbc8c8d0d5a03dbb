using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Connect.Platform.Web;

/// <summary>
/// A part of a page that follows what happens: when its topic changes the script fetches the fragment again.
/// Without script the link above it does the same.
/// </summary>
[HtmlTargetElement("connect-live", Attributes = "topic,fragment,refresh")]
public sealed class LiveTagHelper : TagHelper
{
    public string Topic { get; set; } = "";

    /// <summary>The address that answers with the inside of this element, under its own access rule.</summary>
    public string Fragment { get; set; } = "";

    /// <summary>Words of the link, such as "Refresh messages".</summary>
    public string Refresh { get; set; } = "";

    /// <summary>What a screen reader hears after a change, such as "There are new messages". Silent when left out.</summary>
    public string? Announce { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var link = Markup.Element("a", "govuk-link").Set("href", "").Text(Refresh);
        var live = Markup.Element("div").Set("data-live-topic", Topic).Set("data-live-fragment", Fragment).Set("data-live-announce", Announce)
            .Take(output).Add(await output.GetChildContentAsync());
        output.Become(Markup.Element("div", "connect-live")
            .Add(Markup.Element("p", "govuk-body connect-live__refresh").Add(link)).Add(live));
    }
}
