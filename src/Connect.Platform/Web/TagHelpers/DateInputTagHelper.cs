using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Connect.Platform.Web;

/// <summary>Three boxes for a date somebody knows, bound to a <see cref="DateInput"/>. The first carries the question's own id.</summary>
[HtmlTargetElement("gov-date-input", Attributes = "for,label", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DateInputTagHelper : FieldTagHelper
{
    /// <summary>Set for a date of birth, so that the browser can fill it in.</summary>
    public bool Birthday { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = new Field(ViewContext, For);
        var typed = For.Model as DateInput;
        var boxes = Markup.Element("div", "govuk-date-input").Set("id", field.Id + "-boxes").Take(output)
            .Add(Box(field, "Day", field.Id, typed?.Day))
            .Add(Box(field, "Month", field.Id + "_Month", typed?.Month))
            .Add(Box(field, "Year", field.Id + "_Year", typed?.Year));
        output.Become(Group(field).Add(Fieldset(field).Set("role", "group").Add(HintAndError(field)).Add(boxes)));
    }

    private static string Words(string part) => part switch
    {
        "Day" => PageLanguage.Words(part, "Diwrnod"),
        "Month" => PageLanguage.Words(part, "Mis"),
        _ => PageLanguage.Words(part, "Blwyddyn"),
    };

    private TagBuilder Box(Field field, string part, string id, string? typed)
    {
        var lower = part.ToLowerInvariant();
        var group = Markup.Element("div", "govuk-form-group")
            .Add(Markup.Element("label", "govuk-label govuk-date-input__label").Set("for", id).Text(Words(part)))
            .Add(Markup.Element("input", "govuk-input govuk-date-input__input")
                .Class("govuk-input--error", when: field.Error is not null)
                .Class(part == "Year" ? "govuk-input--width-4" : "govuk-input--width-2")
                .Set("id", id).Set("name", $"{field.Name}.{part}").Set("type", "text")
                .Set("inputmode", part == "Month" ? null : "numeric")
                .Set("value", string.IsNullOrEmpty(typed) ? null : typed)
                .Set("autocomplete", Birthday ? "bday-" + lower : null)
                .Selfclosing());
        return Markup.Element("div", "govuk-date-input__item").Add(group);
    }
}
