using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Connect.Platform.Web;

/// <summary>A one-line answer. Passwords and one-time codes are never written back into the page.</summary>
[HtmlTargetElement("gov-input", Attributes = "for,label", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class InputTagHelper : FieldTagHelper
{
    public string Type { get; set; } = "text";

    /// <summary>In characters (2, 3, 4, 5, 10, 20, 30) or of the page (one-half, two-thirds, full).</summary>
    public string? Width { get; set; }

    public string? Autocomplete { get; set; }

    public bool? Spellcheck { get; set; }

    public string? Prefix { get; set; }

    public string? Suffix { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = new Field(ViewContext, For);
        output.Become(Group(field).Add(LabelFor(field)).Add(HintAndError(field)).Add(Wrapped(Control(field, output))));
    }

    private TagBuilder Control(Field field, TagHelperOutput output) =>
        Markup.Element("input", "govuk-input")
            .Class("govuk-input--error", when: field.Error is not null)
            .Class(WidthClass(), when: Width is not null)
            .Set("id", field.Id).Set("name", field.Name).Set("type", Type)
            .Set("value", IsSecret || string.IsNullOrEmpty(field.Value) ? null : field.Value)
            .Set("autocomplete", Autocomplete)
            .Set("spellcheck", Spellcheck switch { null => null, true => "true", false => "false" })
            .Set("aria-describedby", DescribedBy(field))
            .Take(output)
            .Selfclosing();

    private TagBuilder Wrapped(TagBuilder control)
    {
        if (Prefix is null && Suffix is null) return control;
        var wrapper = Markup.Element("div", "govuk-input__wrapper");
        if (Prefix is not null) wrapper.Add(Markup.Element("div", "govuk-input__prefix").Set("aria-hidden", "true").Text(Prefix));
        wrapper.Add(control);
        if (Suffix is not null) wrapper.Add(Markup.Element("div", "govuk-input__suffix").Set("aria-hidden", "true").Text(Suffix));
        return wrapper;
    }

    private bool IsSecret => Type == "password" || Autocomplete == "one-time-code";

    private string WidthClass() => int.TryParse(Width, out _) ? "govuk-input--width-" + Width : "govuk-!-width-" + Width;
}
