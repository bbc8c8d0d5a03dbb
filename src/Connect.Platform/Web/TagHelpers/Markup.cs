using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Connect.Platform.Web;

/// <summary>The words in which the tag helpers write elements. Text is always encoded.</summary>
internal static class Markup
{
    public static TagBuilder Element(string name, string? cssClass = null) => new TagBuilder(name).Set("class", cssClass);

    /// <summary>Sets the attribute; null leaves it out.</summary>
    public static TagBuilder Set(this TagBuilder tag, string name, string? value)
    {
        if (value is not null) tag.Attributes[name] = value;
        return tag;
    }

    public static TagBuilder SetIf(this TagBuilder tag, bool set, string name, string value = "") => tag.Set(name, set ? value : null);

    public static TagBuilder Class(this TagBuilder tag, string cssClass, bool when = true)
    {
        if (when) tag.Attributes["class"] = tag.Attributes.TryGetValue("class", out var now) && now is not null ? $"{now} {cssClass}" : cssClass;
        return tag;
    }

    public static TagBuilder Text(this TagBuilder tag, string? text)
    {
        tag.InnerHtml.Append(text ?? "");
        return tag;
    }

    public static TagBuilder Add(this TagBuilder tag, IHtmlContent? content)
    {
        if (content is not null) tag.InnerHtml.AppendHtml(content);
        return tag;
    }

    public static TagBuilder Hidden(string text) => Element("span", "govuk-visually-hidden").Text(text);

    public static TagBuilder Selfclosing(this TagBuilder tag)
    {
        tag.TagRenderMode = TagRenderMode.SelfClosing;
        return tag;
    }

    /// <summary>Attributes that the page wrote and the tag helper does not know go onto the element that they are about.</summary>
    public static TagBuilder Take(this TagBuilder tag, TagHelperOutput output)
    {
        foreach (var attribute in output.Attributes)
        {
            var value = attribute.Value?.ToString() ?? "";
            if (attribute.Name == "class") tag.Class(value);
            else tag.Set(attribute.Name, value);
        }
        output.Attributes.Clear();
        return tag;
    }

    /// <summary>Replaces the tag helper's own element.</summary>
    public static void Become(this TagHelperOutput output, IHtmlContent content)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(content);
    }
}
