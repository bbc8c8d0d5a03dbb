using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Connect.Platform.Web;

/// <summary>What is known of one thing, a row each.</summary>
[HtmlTargetElement("gov-summary-list")]
public sealed class SummaryListTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var rows = new List<SummaryRow>();
        context.Items[typeof(SummaryRow)] = rows;
        await output.GetChildContentAsync();

        var someHaveActions = rows.Exists(row => row.Action is not null);
        var list = Markup.Element("dl", "govuk-summary-list").Take(output);
        foreach (var row in rows) list.Add(row.Written(someHaveActions));
        output.Become(list);
    }
}

/// <summary>One row. Its content is the value; with change-href it can be changed, and a screen reader hears what.</summary>
[HtmlTargetElement("gov-summary-row", Attributes = "key", ParentTag = "gov-summary-list")]
public sealed class SummaryRowTagHelper : TagHelper
{
    public string Key { get; set; } = "";

    public string? ChangeHref { get; set; }

    public string ChangeText { get; set; } = "Change";

    /// <summary>What is changed, for screen readers. By default the key.</summary>
    public string? ChangeHidden { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var value = await output.GetChildContentAsync();
        ((List<SummaryRow>)context.Items[typeof(SummaryRow)]).Add(new SummaryRow(Key, value, Action()));
        output.SuppressOutput();
    }

    private TagBuilder? Action() => ChangeHref is null
        ? null
        : Markup.Element("a", "govuk-link").Set("href", ChangeHref).Text(ChangeText)
            .Add(Markup.Hidden(" " + (ChangeHidden ?? Key.ToLowerInvariant())));
}

internal sealed record SummaryRow(string Key, IHtmlContent Value, TagBuilder? Action)
{
    public TagBuilder Written(bool someHaveActions)
    {
        var row = Markup.Element("div", "govuk-summary-list__row").Class("govuk-summary-list__row--no-actions", when: someHaveActions && Action is null)
            .Add(Markup.Element("dt", "govuk-summary-list__key").Text(Key))
            .Add(Markup.Element("dd", "govuk-summary-list__value").Add(Value));
        return Action is null ? row : row.Add(Markup.Element("dd", "govuk-summary-list__actions").Add(Action));
    }
}
