using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Connect.Platform.Web;

/// <summary>Everything that is wrong with what was sent, each line leading to its field. Nothing when all is well.</summary>
[HtmlTargetElement("gov-error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var list = Markup.Element("ul", "govuk-list govuk-error-summary__list");
        foreach (var (key, message) in Problems()) list.Add(Line(key, message));
        if (!list.HasInnerHtml) output.SuppressOutput();
        else output.Become(Summary(list));
    }

    // In the order of the page, one line a field: two complaints about one box confuse.
    private IEnumerable<(string Key, string Message)> Problems() =>
        from entry in ViewContext.ViewData.ModelState
        where entry.Value is { ValidationState: ModelValidationState.Invalid }
        let message = entry.Value.Errors.Select(e => e.ErrorMessage).FirstOrDefault(m => m.Length > 0)
        where message is not null
        orderby Field.Written(ViewContext).GetValueOrDefault(entry.Key, -1)
        select (entry.Key, message);

    private static TagBuilder Line(string key, string message)
    {
        var line = Markup.Element("li");
        return key.Length == 0
            ? line.Text(message)
            : line.Add(Markup.Element("a").Set("href", "#" + TagBuilder.CreateSanitizedId(key, "_")).Text(message));
    }

    private static TagBuilder Summary(TagBuilder list) =>
        Markup.Element("div", "govuk-error-summary").Set("data-module", "govuk-error-summary")
            .Add(Markup.Element("div").Set("role", "alert")
                .Add(Markup.Element("h2", "govuk-error-summary__title").Text(PageLanguage.Words("There is a problem", "Mae problem")))
                .Add(Markup.Element("div", "govuk-error-summary__body").Add(list)));
}
