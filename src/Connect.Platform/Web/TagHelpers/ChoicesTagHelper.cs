using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Connect.Platform.Web;

/// <summary>A question answered by ticking. The first box carries the question's own id, so that an error leads to it.</summary>
public abstract class ChoicesTagHelper(string component, string type) : FieldTagHelper
{
    public IEnumerable<Choice> Items { get; set; } = [];

    /// <summary>Smaller boxes, for staff pages only.</summary>
    public bool Small { get; set; }

    public bool Inline { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = new Field(ViewContext, For);
        output.Become(Group(field).Add(Fieldset(field).Add(HintAndError(field)).Add(Boxes(field, output))));
    }

    private TagBuilder Boxes(Field field, TagHelperOutput output)
    {
        var boxes = Markup.Element("div", component).Class(component + "--small", when: Small).Class(component + "--inline", when: Inline)
            .Set("data-module", component).Take(output);
        var number = 0;
        foreach (var choice in Items) boxes.Add(Item(field, choice, ++number));
        return boxes;
    }

    private TagBuilder Item(Field field, Choice choice, int number)
    {
        if (choice.IsDivider) return Markup.Element("div", component + "__divider").Text(choice.Text);
        var id = number == 1 ? field.Id : string.Create(CultureInfo.InvariantCulture, $"{field.Id}-{number}");
        var hintId = choice.Hint is null ? null : id + "-item-hint";
        return Markup.Element("div", component + "__item")
            .Add(Box(field, choice, id, hintId))
            .Add(Markup.Element("label", $"govuk-label {component}__label").Set("for", id).Text(choice.Text))
            .Add(HintOf(choice, hintId));
    }

    private TagBuilder Box(Field field, Choice choice, string id, string? hintId) =>
        Markup.Element("input", component + "__input")
            .Set("id", id).Set("name", field.Name).Set("type", type).Set("value", choice.Value)
            .SetIf(field.Values.Contains(choice.Value, StringComparer.OrdinalIgnoreCase), "checked", "checked")
            .Set("aria-describedby", hintId)
            .Selfclosing();

    private TagBuilder? HintOf(Choice choice, string? hintId) =>
        hintId is null ? null : Markup.Element("div", $"govuk-hint {component}__hint").Set("id", hintId).Text(choice.Hint);
}

/// <summary>One answer of a few.</summary>
[HtmlTargetElement("gov-radios", Attributes = "for,label,items", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class RadiosTagHelper() : ChoicesTagHelper("govuk-radios", "radio");

/// <summary>Any number of answers; with one item whose value is "true", a yes for a bool.</summary>
[HtmlTargetElement("gov-checkboxes", Attributes = "for,label,items", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CheckboxesTagHelper() : ChoicesTagHelper("govuk-checkboxes", "checkbox");
