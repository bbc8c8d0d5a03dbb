using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Connect.Platform.Web;

/// <summary>One answer of many. For a few, radios are easier.</summary>
[HtmlTargetElement("gov-select", Attributes = "for,label,items", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SelectTagHelper : FieldTagHelper
{
    public IEnumerable<Choice> Items { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = new Field(ViewContext, For);
        var select = Markup.Element("select", "govuk-select").Class("govuk-select--error", when: field.Error is not null)
            .Set("id", field.Id).Set("name", field.Name).Set("aria-describedby", DescribedBy(field)).Take(output);
        foreach (var choice in Items.Where(choice => !choice.IsDivider)) select.Add(Option(field, choice));
        output.Become(Group(field).Add(LabelFor(field)).Add(HintAndError(field)).Add(select));
    }

    private static TagBuilder Option(Field field, Choice choice) =>
        Markup.Element("option").Set("value", choice.Value)
            .SetIf(string.Equals(field.Value ?? "", choice.Value, StringComparison.OrdinalIgnoreCase), "selected", "selected").Text(choice.Text);
}
