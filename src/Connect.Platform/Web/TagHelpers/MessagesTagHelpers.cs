using Connect.Platform.Time;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Connect.Platform.Web;

/// <summary>A conversation, oldest first, with a heading for each day.</summary>
[HtmlTargetElement("moj-messages", Attributes = "label")]
public sealed class MessagesTagHelper : TagHelper
{
    public string Label { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var messages = new List<Message>();
        context.Items[typeof(Message)] = messages;
        await output.GetChildContentAsync();

        var list = Markup.Element("ol", "moj-message-list connect-messages");
        foreach (var day in messages.GroupBy(message => UkTime.LocalDate(message.At))) AddDay(list, [.. day]);
        // Refreshed as a whole, so the log itself keeps quiet and the page announces what is new, once.
        output.Become(Markup.Element("div", "moj-messages-container").Set("role", "log").Set("aria-live", "off").Set("aria-label", Label)
            .Take(output).Add(list));
    }

    private static void AddDay(TagBuilder list, IReadOnlyList<Message> messages)
    {
        list.Add(Markup.Element("li", "connect-messages__day").Add(TimeElement.Day(messages[0].At).Class("moj-message-list__date")));
        foreach (var message in messages) list.Add(message.Written());
    }
}

/// <summary>One message: its content is the text. Sent by the reader's side it stands right, received left.</summary>
[HtmlTargetElement("moj-message", Attributes = "sender,at", ParentTag = "moj-messages")]
public sealed class MessageTagHelper : TagHelper
{
    public bool Sent { get; set; }

    public string Sender { get; set; } = "";

    /// <summary>UTC; shown in London's time.</summary>
    public DateTime At { get; set; }

    /// <summary>How it travelled, such as "text".</summary>
    public string? Channel { get; set; }

    /// <summary>Where it has got to, in words, such as "Delivered".</summary>
    public string? Delivery { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var text = await output.GetChildContentAsync();
        ((List<Message>)context.Items[typeof(Message)]).Add(new Message(Sent, Sender, At, Channel, Delivery, text));
        output.SuppressOutput();
    }
}

internal sealed record Message(bool Sent, string Sender, DateTime At, string? Channel, string? Delivery, IHtmlContent Text)
{
    public TagBuilder Written()
    {
        var way = Sent ? "sent" : "received";
        return Markup.Element("li", "moj-message-item moj-message-item--" + way)
            .Add(Markup.Element("div", $"moj-message-item__text moj-message-item__text--{way} connect-message-text").Add(Text))
            .Add(Meta());
    }

    private TagBuilder Meta()
    {
        var meta = Markup.Element("div", "moj-message-item__meta")
            .Add(Markup.Element("span", "moj-message-item__meta--sender").Text(Sender)).Text(PageLanguage.Words(" at ", " am "))
            .Add(TimeElement.Clock(At).Class("moj-message-item__meta--timestamp"));
        // Razor hands over an empty string where the page's own value is null.
        if (!string.IsNullOrEmpty(Channel)) meta.Text(" by " + Channel);
        return string.IsNullOrEmpty(Delivery) ? meta : meta.Text(", ").Add(Markup.Element("span", "connect-message-delivery").Text(Delivery));
    }
}
