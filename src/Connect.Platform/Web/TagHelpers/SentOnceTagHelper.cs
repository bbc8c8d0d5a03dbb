using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Connect.Platform.Web;

/// <summary>Stands in a form that writes something new, such as a message, and gives it a number, so that it does so once however often it is sent.</summary>
[HtmlTargetElement("sent-once", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SentOnceTagHelper : TagHelper
{
    private const string Name = "sent-once";

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.Become(Markup.Element("input").Set("type", "hidden").Set("name", Name).Set("value", Guid.CreateVersion7().ToString()).Selfclosing());

    /// <summary>The number that the form brought; none if it has none, or none of ours.</summary>
    public static Guid? In(IFormCollection form) => Guid.TryParse(form[Name], out var number) ? number : null;
}
