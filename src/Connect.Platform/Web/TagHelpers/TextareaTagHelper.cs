using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Connect.Platform.Web;

/// <summary>An answer of several lines. With data-text-counter the page's script says how many texts it makes.</summary>
[HtmlTargetElement("gov-textarea", Attributes = "for,label", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TextareaTagHelper : FieldTagHelper
{
    public int Rows { get; set; } = 5;

    /// <summary>The most characters there may be; the server checks it too.</summary>
    public int? CharacterCount { get; set; }

    public bool? Spellcheck { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = new Field(ViewContext, For);
        var group = Group(field).Add(LabelFor(field)).Add(HintAndError(field)).Add(Control(field, output));
        if (CharacterCount is { } most) Count(group, field, most.ToString(CultureInfo.InvariantCulture));
        output.Become(group);
    }

    private TagBuilder Control(Field field, TagHelperOutput output) =>
        Markup.Element("textarea", "govuk-textarea")
            .Class("govuk-textarea--error", when: field.Error is not null)
            .Class("govuk-js-character-count", when: CharacterCount is not null)
            .Set("id", field.Id).Set("name", field.Name).Set("rows", Rows.ToString(CultureInfo.InvariantCulture))
            .Set("spellcheck", Spellcheck switch { null => null, true => "true", false => "false" })
            .Set("aria-describedby", DescribedBy(field, CharacterCount is null ? null : field.Id + "-info"))
            .Take(output)
            // A parser drops the first line break inside a textarea; this one is there to be dropped.
            .Text(field.Value is { Length: > 0 } value ? "\n" + value : "");

    private static void Count(TagBuilder group, Field field, string most) =>
        group.Class("govuk-character-count").Set("data-module", "govuk-character-count").Set("data-maxlength", most)
            .Add(Markup.Element("div", "govuk-hint govuk-character-count__message")
                .Set("id", field.Id + "-info").Text($"You can enter up to {most} characters"));
}
