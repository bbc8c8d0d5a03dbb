using System.Text.Encodings.Web;
using Connect.Platform;
using Connect.Platform.Time;
using Microsoft.AspNetCore.Html;

namespace Connect.Modules.Booking.Pages;

/// <summary>What stands in one line of the planner. Not a partial view: a week has dozens of lines, and each view would cost as much as a query.</summary>
internal sealed class PlannerItemContent(PlannerItem item) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        Element(writer, encoder, "<span class=\"connect-planner-item__time\">", UkTimeText.Range(item.Start, item.End, Language.English), "</span>\n");
        if (item.Href is { } href) Link(writer, encoder, href);
        else Element(writer, encoder, "<span>", item.Text, "</span>\n");
        if (item.Place is { } place) Element(writer, encoder, "<span class=\"connect-planner-item__more\">", place, "</span>\n");
        if (item.Note is { } note) Element(writer, encoder, "<span class=\"connect-planner-item__more\"><strong>", note, "</strong></span>\n");
    }

    private void Link(TextWriter writer, HtmlEncoder encoder, string href)
    {
        Element(writer, encoder, "<a class=\"govuk-link\" href=\"", href, "\">");
        encoder.Encode(writer, item.Text);
        Element(writer, encoder, "<span class=\"govuk-visually-hidden\">, ", UkTimeText.ShortSlot(item.Start, Language.English), "</span></a>\n");
    }

    private static void Element(TextWriter writer, HtmlEncoder encoder, string before, string text, string after)
    {
        writer.Write(before);
        encoder.Encode(writer, text);
        writer.Write(after);
    }
}
