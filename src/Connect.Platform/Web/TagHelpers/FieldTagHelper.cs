using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Connect.Platform.Web;

/// <summary>A question with its hint, its error and its control.</summary>
public abstract class FieldTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public ModelExpression For { get; set; } = null!;

    public string Label { get; set; } = "";

    public string? Hint { get; set; }

    /// <summary>The label is the heading of the page: one question a page.</summary>
    public bool Heading { get; set; }

    /// <summary>Size of the label: s, m, l or xl.</summary>
    public string? LabelSize { get; set; }

    private protected string? HintId(Field field) => Hint is null ? null : field.Id + "-hint";

    private protected static string? ErrorId(Field field) => field.Error is null ? null : field.Id + "-error";

    private protected string? DescribedBy(Field field, string? more = null)
    {
        var ids = string.Join(' ', new[] { more, HintId(field), ErrorId(field) }.OfType<string>());
        return ids.Length == 0 ? null : ids;
    }

    private protected static TagBuilder Group(Field field) =>
        Markup.Element("div", "govuk-form-group").Class("govuk-form-group--error", when: field.Error is not null);

    private protected IHtmlContent LabelFor(Field field)
    {
        var label = Markup.Element("label", "govuk-label").Set("for", field.Id).Text(Label);
        if (Size is { } size) label.Class("govuk-label--" + size);
        return Heading ? Markup.Element("h1", "govuk-label-wrapper").Add(label) : label;
    }

    /// <summary>For questions of several controls: the legend takes the label's place.</summary>
    private protected TagBuilder Fieldset(Field field)
    {
        var legend = Markup.Element("legend", "govuk-fieldset__legend");
        if (Size is { } size) legend.Class("govuk-fieldset__legend--" + size);
        if (Heading) legend.Add(Markup.Element("h1", "govuk-fieldset__heading").Text(Label));
        else legend.Text(Label);
        return Markup.Element("fieldset", "govuk-fieldset").Set("aria-describedby", DescribedBy(field)).Add(legend);
    }

    private protected IHtmlContent HintAndError(Field field)
    {
        var content = new HtmlContentBuilder();
        if (Hint is not null) content.AppendHtml(Markup.Element("div", "govuk-hint").Set("id", HintId(field)).Text(Hint));
        if (field.Error is not null) content.AppendHtml(ErrorMessage(field, field.Error));
        return content;
    }

    private static TagBuilder ErrorMessage(Field field, string error) =>
        Markup.Element("p", "govuk-error-message").Set("id", ErrorId(field)).Add(Markup.Hidden(PageLanguage.Words("Error:", "Gwall:"))).Text(" " + error);

    private string? Size => LabelSize ?? (Heading ? "l" : null);
}
