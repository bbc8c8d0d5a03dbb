using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Connect.Platform.Web;

/// <summary>What a button looks like.</summary>
public enum ButtonKind
{
    Primary,
    Secondary,
    Warning,
}

/// <summary>A button that sends its form, or with an href a link that looks like one. A second click within a second is ignored.</summary>
[HtmlTargetElement("gov-button")]
public sealed class ButtonTagHelper : TagHelper
{
    public ButtonKind Kind { get; set; }

    public string? Href { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("govuk-button", HtmlEncoder.Default);
        if (Kind is ButtonKind.Secondary) output.AddClass("govuk-button--secondary", HtmlEncoder.Default);
        if (Kind is ButtonKind.Warning) output.AddClass("govuk-button--warning", HtmlEncoder.Default);
        output.Attributes.SetAttribute("data-module", "govuk-button");
        if (Href is null) Submit(output);
        else Link(output, Href);
    }

    private static void Submit(TagHelperOutput output)
    {
        output.TagName = "button";
        if (!output.Attributes.ContainsName("type")) output.Attributes.SetAttribute("type", "submit");
        output.Attributes.SetAttribute("data-prevent-double-click", "true");
    }

    private static void Link(TagHelperOutput output, string href)
    {
        output.TagName = "a";
        output.Attributes.SetAttribute("href", href);
        output.Attributes.SetAttribute("role", "button");
        output.Attributes.SetAttribute("draggable", "false");
    }
}
