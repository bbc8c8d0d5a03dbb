using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Connect.Platform.Web;

/// <summary>Jobs to do, with their states.</summary>
[HtmlTargetElement("gov-task-list")]
public sealed class TaskListTagHelper : TagHelper
{
    /// <summary>Begins the ids of its parts; set it where a page has two lists.</summary>
    public string IdPrefix { get; set; } = "task-list";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        context.Items[typeof(TaskNumbers)] = new TaskNumbers(IdPrefix);
        output.Become(Markup.Element("ul", "govuk-task-list").Add(await output.GetChildContentAsync()));
    }
}

/// <summary>One job; its content is the hint. Without an href it cannot be started yet.</summary>
[HtmlTargetElement("gov-task", Attributes = "title,status", ParentTag = "gov-task-list")]
public sealed class TaskTagHelper : TagHelper
{
    public string Title { get; set; } = "";

    public string? Href { get; set; }

    /// <summary>In sentence case, such as "Not started". "Completed" takes no colour.</summary>
    public string Status { get; set; } = "";

    public TagColour Colour { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var id = ((TaskNumbers)context.Items[typeof(TaskNumbers)]).Next();
        var hint = await output.GetChildContentAsync();
        var hintId = hint.IsEmptyOrWhiteSpace ? null : id + "-hint";

        var name = Markup.Element("div", "govuk-task-list__name-and-hint").Add(Name(id, hintId));
        if (hintId is not null) name.Add(Markup.Element("div", "govuk-task-list__hint").Set("id", hintId).Add(hint));
        output.Become(Markup.Element("li", "govuk-task-list__item").Class("govuk-task-list__item--with-link", when: Href is not null)
            .Add(name).Add(State(id)));
    }

    private TagBuilder Name(string id, string? hintId) => Href is null
        ? Markup.Element("div").Text(Title)
        : Markup.Element("a", "govuk-link govuk-task-list__link").Set("href", Href)
            .Set("aria-describedby", hintId is null ? id + "-status" : $"{hintId} {id}-status").Text(Title);

    private TagBuilder State(string id)
    {
        var state = Markup.Element("div", "govuk-task-list__status").Set("id", id + "-status")
            .Class("govuk-task-list__status--cannot-start-yet", when: Href is null);
        return Colour is TagColour.None ? state.Text(Status) : state.Add(TagTagHelper.Written(Colour).Text(Status));
    }
}

internal sealed class TaskNumbers(string prefix)
{
    private int _last;

    public string Next() => string.Create(CultureInfo.InvariantCulture, $"{prefix}-{++_last}");
}
